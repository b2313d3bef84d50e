"""What the rules on texts, questions and lists say: English, Vietnamese, French."""

# ruff: noqa: E501 - a sentence is best read whole

WORDS = {
    "language-column": (
        "There is no {column} column in {language}, a language of this form. Add it.",
        "Chưa có cột {column} bằng {language}, một ngôn ngữ của biểu mẫu. Hãy thêm cột.",
        "Il n'y a pas de colonne {column} en {language}, une langue de ce formulaire. Ajoutez-la.",
    ),
    "missing-translation": (
        "The text in {language} is missing. Write it here.",
        "Thiếu nội dung bằng {language}. Hãy điền vào ô này.",
        "Le texte en {language} manque. Écrivez-le ici.",
    ),
    "constraint-message": (
        "An answer can be refused here and nobody says why. Add a constraint_message that tells what to enter.",
        "Câu trả lời ở đây có thể bị từ chối mà không ai nói lý do. Hãy thêm constraint_message nói rõ cần nhập gì.",
        "Une réponse peut être refusée ici sans que personne dise pourquoi. Ajoutez un constraint_message qui dit quoi saisir.",
    ),
    "soft-check-message": (
        "The soft check has no words. Add a column bind::bx:warningMsg and say there what is unusual.",
        "Kiểm tra mềm chưa có lời. Hãy thêm cột bind::bx:warningMsg và nói rõ điều gì khác thường.",
        "Le contrôle souple n'a pas de texte. Ajoutez une colonne bind::bx:warningMsg et dites ce qui est inhabituel.",
    ),
    "soft-check-unasked": (
        "Nobody is asked {name}, so nobody can say why an unusual value is right. Put the soft check on a question, or show the value as one: a type such as integer, a label, the calculation.",
        "Không ai được hỏi {name} nên không ai nói được vì sao giá trị khác thường là đúng. Hãy đặt kiểm tra mềm ở một câu hỏi, hoặc cho giá trị này hiện ra: kiểu như integer, có nhãn và công thức.",
        "Personne ne voit {name}, donc personne ne peut dire pourquoi une valeur inhabituelle est juste. Mettez le contrôle souple sur une question, ou montrez la valeur : un type comme integer, un libellé, le calcul.",
    ),
    "required-note": (
        "A note cannot be answered, so the report can never be finished elsewhere. Empty the required cell.",
        "Ghi chú (note) không thể trả lời, nên ở phần mềm khác báo cáo không bao giờ hoàn thành được. Hãy xóa ô required.",
        "On ne peut pas répondre à une note : ailleurs le rapport ne pourra jamais être terminé. Videz la cellule required.",
    ),
    "required-readonly": (
        "This must be answered but may not be, and the form gives it no value. Add a calculation or a default, or drop readonly.",
        "Câu này bắt buộc trả lời nhưng lại không cho điền, và biểu mẫu không tự điền. Hãy thêm calculation hoặc default, hoặc bỏ readonly.",
        "Cette réponse est obligatoire mais interdite, et le formulaire ne la donne pas. Ajoutez un calcul ou une valeur par défaut, ou retirez readonly.",
    ),
    "same-label": (
        "The choice '{label}' reads like the one in row {row}: nobody can tell them apart. Reword one of them.",
        "Mục '{label}' giống hệt mục ở dòng {row}: không ai phân biệt được. Hãy đổi lời một mục.",
        "Le choix « {label} » se lit comme celui de la ligne {row} : on ne peut les distinguer. Reformulez l'un des deux.",
    ),
    "default-choice": (
        "The default '{value}' is no choice of the list {list}. Take the name of a choice.",
        "Giá trị mặc định '{value}' không có trong danh sách {list}. Hãy dùng tên (name) của một mục.",
        "La valeur par défaut « {value} » n'est pas un choix de la liste {list}. Prenez le nom d'un choix.",
    ),
    "list-unused": (
        "No question asks from the list {list}. Remove it, or correct the name in the type column.",
        "Không câu hỏi nào dùng danh sách {list}. Hãy bỏ đi, hoặc sửa tên ở cột type.",
        "Aucune question n'utilise la liste {list}. Supprimez-la, ou corrigez le nom dans la colonne type.",
    ),
    "long-list": (
        "{count} choices would be {count} buttons in other clients. The appearance autocomplete makes a field to search in.",
        "{count} lựa chọn sẽ thành {count} nút ở phần mềm khác. Appearance autocomplete cho một ô để tìm.",
        "{count} choix feraient {count} boutons dans d'autres logiciels. L'apparence autocomplete donne un champ de recherche.",
    ),
}
