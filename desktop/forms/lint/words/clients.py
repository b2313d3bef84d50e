"""What the rules on other clients say: English, Vietnamese, French."""

# ruff: noqa: E501 - a sentence is best read whole

WORDS = {
    "appearance-unknown": (
        "No client known here has the appearance {appearance}; it does nothing. Correct or remove it.",
        "Không phần mềm nào có appearance {appearance}; nó không có tác dụng. Hãy sửa hoặc bỏ.",
        "Aucun logiciel connu n'a l'apparence {appearance} ; elle ne fait rien. Corrigez-la ou retirez-la.",
    ),
    "appearance-type": (
        "The appearance {appearance} does not go with a question of type {kind}. Remove it, or change the type.",
        "Appearance {appearance} không dùng cho câu hỏi kiểu {kind}. Hãy bỏ hoặc đổi kiểu.",
        "L'apparence {appearance} ne va pas avec une question de type {kind}. Retirez-la ou changez le type.",
    ),
    "appearance-here": (
        "The appearance {appearance} is our own; other clients leave it out.",
        "Appearance {appearance} là phần riêng của phần mềm này; phần mềm khác bỏ qua.",
        "L'apparence {appearance} nous est propre ; d'autres logiciels l'ignorent.",
    ),
    "width-without-grid": (
        "Widths w1 to w12 are used by other clients only with style theme-grid in the settings sheet. Add it.",
        "Độ rộng w1 đến w12 chỉ có tác dụng ở phần mềm khác khi sheet settings có style là theme-grid. Hãy thêm.",
        "D'autres logiciels n'utilisent les largeurs w1 à w12 qu'avec le style theme-grid dans la feuille settings. Ajoutez-le.",
    ),
    "not-asked-here": (
        "{what} is not asked on a desk PC: this application says so and leaves the answer as it is. Ask in another way, or attach a file.",
        "{what} không hỏi được trên máy bàn: phần mềm báo như vậy và giữ nguyên giá trị. Hãy hỏi cách khác hoặc cho đính kèm tệp.",
        "{what} ne se demande pas sur un poste de bureau : l'application le dit et laisse la réponse telle quelle. Demandez autrement, ou joignez un fichier.",
    ),
    "some-clients": (
        "Not every client understands {feature}. Try the form in each that will fill it in.",
        "Không phải phần mềm nào cũng hiểu {feature}. Hãy thử biểu mẫu ở từng phần mềm sẽ dùng.",
        "Tous les logiciels ne comprennent pas {feature}. Essayez le formulaire dans chacun de ceux qui le rempliront.",
    ),
    "repeat-in-field-list": (
        "The repeat {name} stands in a group with field-list or table-list: ODK Collect shows an error in place of that page. Move it out of the group, or take the appearance away.",
        "Bảng lặp {name} nằm trong nhóm có field-list hoặc table-list: ODK Collect báo lỗi thay cho trang đó. Hãy đưa ra khỏi nhóm hoặc bỏ appearance.",
        "La répétition {name} est dans un groupe field-list ou table-list : ODK Collect affiche une erreur au lieu de cette page. Sortez-la du groupe, ou retirez l'apparence.",
    ),
    "missing-file": (
        "The file {file} is not in the folder of the workbook. Put it there, or correct the name.",
        "Tệp {file} không nằm cùng thư mục với sổ tính. Hãy đặt vào đó hoặc sửa tên.",
        "Le fichier {file} n'est pas dans le dossier du classeur. Mettez-le là, ou corrigez le nom.",
    ),
}
