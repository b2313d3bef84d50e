"""Sentences of the form engine and of the reading of workbooks: how each is recognised, Vietnamese, French.

As in `told_converter`; a group called `error` is itself looked up.
"""

# ruff: noqa: E501 - a sentence is best read whole

TOLD = (
    (
        "expression",
        r"^The (?:expression|text reference) (?P<source>'.*?'|\".*?\") cannot be read: (?P<error>.+)\.$",
        "Không đọc được công thức {source}: {error}. Hãy sửa ô này.",
        "L'expression {source} est illisible : {error}. Corrigez la cellule.",
    ),
    (
        "no-function",
        r"^there is no function (?P<name>.+)$",
        "không có hàm {name}",
        "la fonction {name} n'existe pas",
    ),
    (
        "arguments",
        r"^(?P<name>\S+\(\)) is given (?P<count>\d+) arguments$",
        "{name} nhận {count} tham số là không đúng",
        "{name} ne prend pas {count} arguments",
    ),
    (
        "operator-missing",
        r"^an operator is missing (?P<where>before .+|at the end.*)$",
        "thiếu dấu phép tính {where}",
        "il manque un opérateur {where}",
    ),
    (
        "operand-missing",
        r"^a (?:value or a path|name) is missing (?P<where>before .+|at the end.*)$",
        "thiếu giá trị {where}",
        "il manque une valeur {where}",
    ),
    (
        "sign-missing",
        r"^(?P<sign>'.') is missing (?P<where>before .+|at the end.*)$",
        "thiếu {sign} {where}",
        "il manque {sign} {where}",
    ),
    (
        "before-character",
        r"^before (?P<text>.+) (?:\(character|at character) (?P<at>\d+)\)?$",
        "trước {text} (ký tự {at})",
        "avant {text} (caractère {at})",
    ),
    (
        "at-the-end",
        r"^at the end \(character (?P<at>\d+)\)$",
        "ở cuối (ký tự {at})",
        "à la fin (caractère {at})",
    ),
    (
        "unexpected",
        r"^unexpected (?P<text>.+) at character (?P<at>\d+)$",
        "không hiểu {text} ở ký tự {at}",
        "{text} inattendu au caractère {at}",
    ),
    (
        "no-axis",
        r"^(?:the axis )?(?P<axis>'.+?') is (?:no axis|not part)",
        "không có trục {axis}",
        "l'axe {axis} n'existe pas",
    ),
    (
        "too-long",
        r"^(?:the expression is (?:too long|nested too deeply)|more than \d+ operators in one expression)$",
        "công thức quá dài hoặc lồng quá sâu, hãy chia ra nhiều ô calculate",
        "l'expression est trop longue ou trop imbriquée, partagez-la entre plusieurs calculate",
    ),
    (
        "path-wanted",
        r"^(?P<name>\S+\(\)) takes (?:a path, not a value|plain paths|a node)",
        "{name} cần tên câu hỏi, không phải giá trị",
        "{name} veut une question, non une valeur",
    ),
    (
        "indexed-repeat",
        r"^(?:indexed-repeat\(\) needs the answers of a form|(?P<name>\S+) is no repeat)",
        "indexed-repeat() cần một câu hỏi và bảng lặp chứa nó",
        "indexed-repeat() veut une question et la répétition qui la contient",
    ),
    (
        "choice-name",
        r"^jr:choice-name\(\) asks for (?P<name>\S+), which the form has not$",
        "jr:choice-name() hỏi {name} mà biểu mẫu không có",
        "jr:choice-name() demande {name}, que le formulaire n'a pas",
    ),
    (
        "path-in-value",
        r"^(?:a path is wanted where a value stands|(?P<name>\S+) lies outside the form|distance\(\) takes .* only by itself)$",
        "chỗ này cần tên câu hỏi của biểu mẫu",
        "il faut ici une question du formulaire",
    ),
    (
        "cycle",
        r"^(?:These depend on each other in a cycle: (?P<names>.+)\.|This is a cycle: (?P<name>\S+) depends on itself\.)$",
        "Các ô này tính lẫn nhau theo vòng tròn: {names}{name}. Hãy bỏ một chỗ.",
        "Ces cellules dépendent l'une de l'autre en cercle : {names}{name}. Rompez le cercle.",
    ),
    (
        "no-node",
        r"[Tt]he form has no node (?P<path>\S+?)(?: \(in (?P<source>.+)\))?\.$",
        "Biểu mẫu không có {path}, nên chỗ này luôn trống. Hãy sửa tên.",
        "Le formulaire n'a pas {path} : c'est toujours vide. Corrigez le nom.",
    ),
    (
        "no-instance",
        r"there is no instance (?P<name>'.+?'); it counts as empty",
        "Không có danh sách {name}, nên chỗ này luôn trống. Hãy sửa tên trong instance().",
        "Il n'y a pas de liste {name} : c'est toujours vide. Corrigez le nom dans instance().",
    ),
    (
        "bad-pattern",
        r"the pattern (?P<pattern>'.+') cannot be used; it matches nothing",
        "Mẫu {pattern} không dùng được nên không khớp gì cả. Hãy sửa regex().",
        "Le motif {pattern} est inutilisable et ne correspond à rien. Corrigez regex().",
    ),
    (
        "attribute-check",
        r"an attribute takes no soft check|it has no node; left out|has no such node; the bind is left out|there is no text '",
        "Chỗ này không dùng được nên bị bỏ qua. Hãy xem lại cột bind:: của dòng.",
        "Ceci ne peut servir et est ignoré. Revoyez les colonnes bind:: de la ligne.",
    ),
    (
        "range-values",
        r"^This is no range: (?P<error>.+)\.$",
        "Khoảng giá trị chưa đúng: start, end, step phải là số, step khác 0. Hãy sửa cột parameters.",
        "L'intervalle ne convient pas : start, end et step sont des nombres, step n'est pas 0. Corrigez parameters.",
    ),
    (
        "no-question",
        r"^There is no question in this form",
        "Biểu mẫu chưa có câu hỏi nào. Hãy thêm một câu: kiểu (type), ví dụ integer, tên (name) và nhãn (label).",
        "Ce formulaire n'a aucune question. Ajoutez-en une : un type, integer par exemple, un nom et un libellé.",
    ),
    (
        "too-large",
        r"^The workbook is larger than (?P<size>\d+) MB",
        "Sổ tính lớn hơn {size} MB nên không mở. Hãy bỏ hình và sheet không cần.",
        "Le classeur dépasse {size} Mo et n'a pas été ouvert. Retirez images et feuilles inutiles.",
    ),
    (
        "too-many-cells",
        r"^The sheet (?P<sheet>.+?) has more than (?P<count>[\d,]+) (?P<what>rows|columns|cells)",
        "Sheet {sheet} lớn quá mức một biểu mẫu cần (hơn {count} {what}). Hãy xóa các dòng, cột trống ở cuối.",
        "La feuille {sheet} est bien plus grande qu'un formulaire (plus de {count} {what}). Supprimez les lignes et colonnes vides de la fin.",
    ),
    (
        "cannot-open",
        r"^The workbook cannot be opened \((?P<why>.+)\)",
        "Không mở được tệp ({why}). Hãy kiểm tra đường dẫn và đóng Excel nếu đang mở tệp.",
        "Le fichier ne peut être ouvert ({why}). Vérifiez le chemin, et fermez-le dans Excel.",
    ),
    (
        "old-workbook",
        r"^This is an old workbook",
        "Đây là tệp .xls cũ hoặc tệp có mật khẩu. Hãy mở trong Excel và lưu thành .xlsx không mật khẩu.",
        "C'est un ancien .xls ou un classeur protégé. Ouvrez-le dans Excel et enregistrez-le en .xlsx sans mot de passe.",
    ),
    (
        "macros",
        r"^The workbook holds macros",
        "Sổ tính có macro nên không mở. Hãy lưu thành .xlsx (không macro).",
        "Le classeur contient des macros et n'a pas été ouvert. Enregistrez-le en .xlsx, sans macros.",
    ),
    (
        "no-workbook",
        r"^This is not an Excel workbook",
        "Đây không phải sổ tính Excel (.xlsx), hoặc tệp đã hỏng. Hãy mở trong Excel và lưu lại.",
        "Ce n'est pas un classeur Excel (.xlsx), ou le fichier est abîmé. Ouvrez-le dans Excel et enregistrez-le.",
    ),
    (
        "bomb",
        r"unpacks to far more than a form needs",
        "Sổ tính bung ra lớn hơn nhiều so với một biểu mẫu nên không mở. Hãy kiểm tra nguồn gốc tệp.",
        "Le classeur se déploie bien au-delà d'un formulaire et n'a pas été ouvert. Vérifiez d'où il vient.",
    ),
    (
        "doctype",
        r"^(?P<part>\S+) declares a document type",
        "{part} trong sổ tính khai báo kiểu tài liệu, không được chấp nhận. Hãy lưu lại bằng Excel.",
        "{part} déclare un type de document, ce qui n'est pas accepté. Réenregistrez le classeur avec Excel.",
    ),
    (
        "unreadable",
        r"^The workbook cannot be read",
        "Không đọc được sổ tính; có phần bị hỏng. Hãy mở trong Excel và lưu lại.",
        "Le classeur est illisible ; une partie est abîmée. Ouvrez-le dans Excel et enregistrez-le.",
    ),
    (
        "not-compiled",
        r"^The form cannot be compiled \((?P<why>.+)\)\.$",
        "Không dịch được biểu mẫu ({why}). Hãy bỏ dần các dòng mới thêm để tìm dòng gây lỗi.",
        "Le formulaire ne peut être compilé ({why}). Retirez les dernières lignes ajoutées pour trouver la fautive.",
    ),
    (
        "no-survey",
        r"^(?:There is no sheet named survey|You must have a sheet named 'survey')",
        "Chưa có sheet tên survey. Hãy thêm, với các cột type, name, label.",
        "Il n'y a pas de feuille survey. Ajoutez-la, avec les colonnes type, name, label.",
    ),
    (
        "empty-survey",
        r"^The sheet is empty",
        "Sheet trống. Dòng đầu là type, name, label.",
        "La feuille est vide. Sa première ligne est type, name, label.",
    ),
    (
        "too-deep",
        r"nested too deeply",
        "Các nhóm lồng quá sâu. Hãy bớt lớp nhóm.",
        "Les groupes sont trop imbriqués. Retirez des niveaux.",
    ),
    (
        "files-too-large",
        r"^The files of the form are larger than (?P<size>\d+)",
        "Các tệp đi kèm lớn hơn {size} MB tính chung. Hãy thu nhỏ hình hoặc bớt tệp.",
        "Les fichiers joints dépassent {size} Mo en tout. Réduisez les images ou retirez des fichiers.",
    ),
    (
        "file-cannot-open",
        r"^The file cannot be opened \((?P<why>.+)\)",
        "Không mở được tệp đi kèm ({why}). Hãy kiểm tra tệp.",
        "Le fichier joint ne peut être ouvert ({why}). Vérifiez-le.",
    ),
    (
        "list-file",
        r"^(?:The file cannot be read as CSV|Two columns are called (?P<name>.+)\.|The columns must stand apart|The file is not a GeoJSON|The file has more than|The file is larger than)",
        "Tệp danh sách không dùng được (hãy kiểm tra tên cột, dấu phân cách, kích thước).",
        "Le fichier de liste est inutilisable (vérifiez les colonnes, le séparateur, la taille).",
    ),
    (
        "xml",
        r"^(?:This is not well-formed XML|The text cannot be decoded|The file declares XML entities)",
        "Có ô chứa ký tự hoặc tiền tố mà XML không chấp nhận. Hãy xem cột bind:: và namespaces.",
        "Une cellule contient un signe ou un préfixe que XML n'accepte pas. Voyez les colonnes bind:: et namespaces.",
    ),
    (
        "place-taken",
        r"^(?:Two instances have this id|A secondary instance needs an id|The instance is empty|The form has no (?:instance|id)|There is no h:body|This is not an XForm|The nodeset of an itemset|A repeat needs a nodeset|The event |The mediatype |Reports are sent by POST|Entities of version)",
        "Biểu mẫu dịch ra không dùng được ở đây: {told}",
        "Le formulaire obtenu n'est pas utilisable ici : {told}",
    ),
)
