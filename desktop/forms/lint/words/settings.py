"""What the rules on settings, columns and the file say: English, Vietnamese, French."""

# ruff: noqa: E501 - a sentence is best read whole

WORDS = {
    "no-version": (
        "The form has no version. Add a column version, 2026112201 say, and raise it with each change.",
        "Biểu mẫu chưa có phiên bản. Hãy thêm cột version, ví dụ 2026112201, và tăng lên mỗi lần sửa.",
        "Le formulaire n'a pas de version. Ajoutez une colonne version, par exemple 2026112201, et augmentez-la à chaque changement.",
    ),
    "no-form-id": (
        "There is no form_id, so the form is called after its file, and another file name makes another form. Add a column form_id.",
        "Chưa có form_id nên biểu mẫu lấy tên tệp làm mã, và đổi tên tệp thành biểu mẫu khác. Hãy thêm cột form_id.",
        "Il n'y a pas de form_id : le formulaire prend le nom du fichier, et un autre nom fait un autre formulaire. Ajoutez une colonne form_id.",
    ),
    "no-title": (
        "There is no form_title; officers would read the id. Add the column.",
        "Chưa có form_title; cán bộ sẽ chỉ thấy mã biểu mẫu. Hãy thêm cột này.",
        "Il n'y a pas de form_title ; les agents liraient l'identifiant. Ajoutez la colonne.",
    ),
    "no-default-language": (
        "The form has several languages ({languages}) and none comes first. Add a column default_language.",
        "Biểu mẫu có các ngôn ngữ ({languages}) nhưng chưa nói ngôn ngữ nào trước. Hãy thêm cột default_language.",
        "Le formulaire a plusieurs langues ({languages}) et aucune ne vient d'abord. Ajoutez une colonne default_language.",
    ),
    "default-language": (
        "'{language}' is no language of this form, which has {languages}. Write it as the columns do.",
        "'{language}' không phải ngôn ngữ của biểu mẫu, vốn có {languages}. Hãy viết đúng như tên cột.",
        "« {language} » n'est pas une langue de ce formulaire, qui a {languages}. Écrivez-la comme les colonnes.",
    ),
    "wrong-regime-periodicity": (
        "'{value}' is not understood. Take month, quarter, half_year, nine_months, year, thematic or ad_hoc, several with spaces.",
        "Không hiểu '{value}'. Hãy dùng month, quarter, half_year, nine_months, year, thematic hoặc ad_hoc; nhiều kỳ thì cách nhau bằng dấu cách.",
        "« {value} » n'est pas compris. Prenez month, quarter, half_year, nine_months, year, thematic ou ad_hoc, plusieurs avec des espaces.",
    ),
    "wrong-regime-due-days": (
        "'{value}' is not understood. Give a number of working days from 1, one for all periodicities or one for each.",
        "Không hiểu '{value}'. Hãy cho số ngày làm việc từ 1 trở lên, một số chung hoặc mỗi kỳ một số.",
        "« {value} » n'est pas compris. Donnez un nombre de jours ouvrés à partir de 1, un pour toutes les périodicités ou un pour chacune.",
    ),
    "wrong-regime-due-hours": (
        "'{value}' is not understood. Give a number of hours from 1, counted from the beginning of the report.",
        "Không hiểu '{value}'. Hãy cho số giờ từ 1 trở lên, tính từ lúc bắt đầu báo cáo.",
        "« {value} » n'est pas compris. Donnez un nombre d'heures à partir de 1, compté depuis le début du rapport.",
    ),
    "wrong-regime-every-hours": (
        "'{value}' is not understood. Give the hours from one report of an event to the next, from 1.",
        "Không hiểu '{value}'. Hãy cho số giờ giữa hai báo cáo của một đợt, từ 1 trở lên.",
        "« {value} » n'est pas compris. Donnez les heures d'un rapport de l'événement au suivant, à partir de 1.",
    ),
    "wrong-regime-windows": (
        (
            "'{value}' is not understood. Give for each window the days it opens, closes and, if stated, is due, with "
            "; between windows: 2026-11-01 2026-11-30 2026-12-04"
        ),
        (
            "Không hiểu '{value}'. Với mỗi đợt hãy ghi ngày mở, ngày chốt và hạn gửi nếu có, giữa hai đợt là dấu ; "
            "ví dụ 2026-11-01 2026-11-30 2026-12-04"
        ),
        (
            "« {value} » n'est pas compris. Donnez pour chaque fenêtre les jours d'ouverture, de clôture et, s'il y a "
            "lieu, d'échéance, avec ; entre deux : 2026-11-01 2026-11-30 2026-12-04"
        ),
    ),
    "no-namespace": (
        (
            'The prefix {prefix} is not explained. Write {prefix}="{namespace}" under namespaces in the settings '
            "sheet."
        ),
        'Tiền tố {prefix} chưa được khai báo. Hãy ghi {prefix}="{namespace}" ở cột namespaces của sheet settings.',
        (
            'Le préfixe {prefix} n\'est pas expliqué. Écrivez {prefix}="{namespace}" sous namespaces dans la feuille '
            "settings."
        ),
    ),
    "only-here-warning": (
        "Soft checks are our own: other clients leave them out and take the answer without asking.",
        "Kiểm tra mềm là phần riêng của phần mềm này: phần mềm khác bỏ qua và nhận số liệu không hỏi lại.",
        "Les contrôles souples nous sont propres : d'autres logiciels les ignorent et prennent la réponse sans demander.",
    ),
    "only-here-previous": (
        "Previous values are our own: other clients do not show them.",
        "Số kỳ trước là phần riêng của phần mềm này: phần mềm khác không hiện.",
        "Les valeurs précédentes nous sont propres : d'autres logiciels ne les montrent pas.",
    ),
    "only-here-trend": (
        "Comparing with last time is our own: other clients leave it out and take the figure without asking.",
        "So với kỳ trước là phần riêng của phần mềm này: phần mềm khác bỏ qua và nhận số liệu không hỏi lại.",
        "La comparaison avec la période précédente nous est propre : d'autres logiciels prennent le nombre sans demander.",
    ),
    "no-figure": (
        "Here is no figure to compare with last time. Write it at a number, or at the group or table it stands in.",
        "Ở đây không có số liệu để so với kỳ trước. Hãy ghi ở câu số, hoặc ở nhóm hay bảng chứa câu số.",
        "Il n'y a ici aucun nombre à comparer avec la fois précédente. Écrivez-le à un nombre, à son groupe ou à son tableau.",
    ),
    "no-source": (
        "'{value}' names no answer to take over, or stands in a repeat. Write the id of a form, # and a question: dancu#tl_bhyt.",
        "'{value}' không chỉ được câu trả lời nào để lấy sẵn, hoặc nằm trong bảng lặp. Hãy ghi mã biểu mẫu, dấu # và tên câu: dancu#tl_bhyt.",
        "« {value} » ne désigne aucune réponse à reprendre, ou se trouve dans une répétition. Écrivez l'identifiant d'un formulaire, # et une question : dancu#tl_bhyt.",
    ),
    "header-type": (
        "The application fills in {name} by its name and needs the type {kind} there. Change the type, or rename the question.",
        "Phần mềm tự điền {name} theo tên và cần kiểu {kind}. Hãy đổi kiểu hoặc đặt tên khác.",
        "L'application remplit {name} d'après son nom et a besoin du type {kind}. Changez le type ou renommez la question.",
    ),
    "period-choice": (
        "The application fills in '{value}' for this periodicity, and the list {list} has no such choice. Add it.",
        "Với kỳ này phần mềm điền '{value}', nhưng danh sách {list} không có mục đó. Hãy thêm mục.",
        "L'application inscrit « {value} » pour cette périodicité, et la liste {list} n'a pas ce choix. Ajoutez-le.",
    ),
    "misspelt-column": (
        "This column is not known and is passed over. Is {known} meant?",
        "Không có cột tên này nên cả cột bị bỏ qua. Có phải là {known}?",
        "Cette colonne n'est pas connue et est ignorée. Est-ce {known} ?",
    ),
    "formula": (
        "The cell holds a formula; the form gets what Excel worked out when it was saved last, or nothing. For words that begin with =, put an apostrophe in front; else paste the value.",
        "Ô này là công thức Excel; biểu mẫu chỉ lấy kết quả Excel lưu lần cuối, hoặc để trống. Nếu là chữ bắt đầu bằng = thì thêm dấu nháy đơn ở trước; nếu không thì dán giá trị.",
        "La cellule contient une formule ; le formulaire reçoit ce qu'Excel a calculé au dernier enregistrement, ou rien. Pour un texte qui commence par =, mettez une apostrophe devant ; sinon collez la valeur.",
    ),
    "linked-file": (
        "The workbook takes values from another file; the form gets what they were when it was saved last. Paste them as values.",
        "Sổ tính lấy giá trị từ tệp khác; biểu mẫu chỉ nhận giá trị lúc lưu lần cuối. Hãy dán thành giá trị.",
        "Le classeur prend des valeurs dans un autre fichier ; le formulaire reçoit celles du dernier enregistrement. Collez-les comme valeurs.",
    ),
}
