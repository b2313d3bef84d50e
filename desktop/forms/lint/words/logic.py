"""What the rules on expressions say: English, Vietnamese, French."""

# ruff: noqa: E501 - a sentence is best read whole

WORDS = {
    "regex-open": (
        "The pattern '{pattern}' does not say where the value begins and ends: some clients want it to fit the whole value, others only a part. Write ^ in front and $ at the end.",
        "Mẫu '{pattern}' không nói giá trị bắt đầu và kết thúc ở đâu: có phần mềm đòi khớp cả giá trị, có phần mềm chỉ cần khớp một đoạn. Hãy thêm ^ ở đầu và $ ở cuối.",
        "Le motif « {pattern} » ne dit pas où la valeur commence et finit : certains logiciels exigent qu'il couvre toute la valeur, d'autres une partie seulement. Écrivez ^ au début et $ à la fin.",
    ),
    "number-of-text": (
        "This reckons with {name}, a text question that takes any words; with words the result is blank. Make it integer or decimal, or give it a constraint.",
        "Công thức này tính với {name}, một câu hỏi chữ nhận mọi nội dung; gặp chữ thì kết quả để trống. Hãy đổi thành integer hoặc decimal, hoặc thêm điều kiện ở cột constraint.",
        "Ce calcul utilise {name}, une question de texte qui accepte tout ; avec des mots le résultat est vide. Faites-en un integer ou un decimal, ou donnez-lui une contrainte.",
    ),
    "multiple-equals": (
        "{name} may have several answers; = is true only when the one choice alone is ticked. Write selected(${{{name}}}, '…').",
        "{name} có thể có nhiều lựa chọn; dấu = chỉ đúng khi chỉ chọn đúng một mục đó. Hãy viết selected(${{{name}}}, '…').",
        "{name} peut avoir plusieurs réponses ; = n'est vrai que si ce seul choix est coché. Écrivez selected(${{{name}}}, '…').",
    ),
    "no-such-choice": (
        "{name} is compared with '{value}', which is no choice of the list {list}. Correct the value, or add the choice.",
        "{name} được so với '{value}', nhưng danh sách {list} không có mục này. Hãy sửa giá trị hoặc thêm mục.",
        "{name} est comparé à « {value} », qui n'est pas un choix de la liste {list}. Corrigez la valeur ou ajoutez le choix.",
    ),
    "repeat-outside": (
        "{name} stands in the repeat {repeat} and is read outside it: there are as many as rows, and only the first is taken, or an error is shown elsewhere. Use sum(), join() or indexed-repeat().",
        "{name} nằm trong bảng lặp {repeat} nhưng được đọc ở ngoài: có bao nhiêu dòng thì có bấy nhiêu giá trị, và chỉ giá trị đầu được lấy, phần mềm khác có thể báo lỗi. Hãy dùng sum(), join() hoặc indexed-repeat().",
        "{name} se trouve dans la répétition {repeat} et est lu en dehors : il y en a autant que de lignes, seul le premier est pris, et d'autres logiciels signalent une erreur. Utilisez sum(), join() ou indexed-repeat().",
    ),
    "false-is-true": (
        "{name} keeps the word true or false, and any word counts as yes here. Write ${{{name}}} = 'true'.",
        "{name} lưu chữ true hoặc false, mà ở đây chữ nào cũng được coi là đúng. Hãy viết ${{{name}}} = 'true'.",
        "{name} garde le mot true ou false, et tout mot vaut oui ici. Écrivez ${{{name}}} = 'true'.",
    ),
    "changing-calculation": (
        "{function} gives something else each time the report is opened, so the answer changes by itself. Put it into once(), or use a trigger.",
        "{function} cho kết quả khác mỗi lần mở báo cáo, nên số liệu tự thay đổi. Hãy đặt trong once() hoặc dùng cột trigger.",
        "{function} donne autre chose à chaque ouverture du rapport, donc la réponse change d'elle-même. Mettez-le dans once(), ou utilisez un trigger.",
    ),
    "relevance-own": (
        "Whether this is shown depends on its own answer {name}: once answered it may vanish, and a hidden answer is not sent. Let it depend on another question.",
        "Việc hiện câu này phụ thuộc vào chính câu trả lời {name} của nó: vừa điền có thể biến mất, mà câu bị ẩn thì không được gửi. Hãy cho phụ thuộc vào câu hỏi khác.",
        "L'affichage dépend de sa propre réponse {name} : une fois remplie elle peut disparaître, et une réponse cachée n'est pas envoyée. Faites-le dépendre d'une autre question.",
    ),
    "never-relevant": (
        "This is never shown, so a required question is never asked. Correct the condition, or remove the row.",
        "Phần này không bao giờ hiện, nên câu hỏi bắt buộc không bao giờ được hỏi. Hãy sửa điều kiện hoặc bỏ dòng.",
        "Ceci n'est jamais affiché, donc une question obligatoire n'est jamais posée. Corrigez la condition ou supprimez la ligne.",
    ),
    "filter-column": (
        "The filter asks for the column {column}, which the choices sheet has not: the list {list} will be empty. Add the column, or correct its name.",
        "Bộ lọc hỏi cột {column} mà sheet choices không có: danh sách {list} sẽ trống. Hãy thêm cột hoặc sửa tên.",
        "Le filtre demande la colonne {column}, que la feuille choices n'a pas : la liste {list} sera vide. Ajoutez la colonne ou corrigez son nom.",
    ),
    "calculate-unread": (
        "Nothing in the form reads {name}. It is sent with the report; remove it if nobody needs it there.",
        "Trong biểu mẫu không có chỗ nào dùng {name}. Giá trị này vẫn gửi cùng báo cáo; nếu không ai cần thì bỏ.",
        "Rien dans le formulaire ne lit {name}. Il est envoyé avec le rapport ; supprimez-le si personne n'en a besoin.",
    ),
}
