<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Nom de connexion</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Au moins 8 caractères.</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Répéter le mot de passe</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Saisissez le nom complet.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>AccountLine</name>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (vous)</translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>sur ce poste</translation>
    </message>
    <message>
        <source>no password on this PC yet</source>
        <translation>pas encore de mot de passe sur ce poste</translation>
    </message>
    <message>
        <source>Give a password</source>
        <translation>Donner un mot de passe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Reports on this PC are encrypted; this password opens them. Others get accounts of their own later.</source>
        <translation>Les rapports de ce poste sont chiffrés&#x202f;; ce mot de passe les ouvre. Les autres auront leur propre compte ensuite.</translation>
    </message>
    <message>
        <source>Who works on this PC?</source>
        <translation>Qui travaille sur ce poste&#x202f;?</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Save the account</source>
        <translation>Enregistrer le compte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>All PCs of the commune have the same accounts. A password is of one PC and never leaves it.</source>
        <translation>Tous les postes de la commune ont les mêmes comptes. Un mot de passe ne vaut que sur un poste et n’en sort jamais.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>{name} can sign in on this PC now.</source>
        <translation>{name} peut maintenant se connecter sur ce poste.</translation>
    </message>
    <message>
        <source>The key of the reports is locked with the new password. This cannot be stopped.</source>
        <translation>La clé des rapports est verrouillée par le nouveau mot de passe. Cela ne peut être arrêté.</translation>
    </message>
    <message>
        <source>First password of {name} on this PC</source>
        <translation>Premier mot de passe de {name} sur ce poste</translation>
    </message>
    <message>
        <source>Give the password</source>
        <translation>Donner le mot de passe</translation>
    </message>
    <message>
        <source>New password of {name} on this PC</source>
        <translation>Nouveau mot de passe de {name} sur ce poste</translation>
    </message>
    <message>
        <source>Tell it to them alone: at the next sign-in they choose one of their own. The audit trail says who set it.</source>
        <translation>Dites-le à cette personne seule&#xa0;: à sa prochaine connexion elle choisit le sien. Le journal dit qui l’a donné.</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Donner ce mot de passe</translation>
    </message>
    <message>
        <source>{name} signs in with the new password and then chooses one of their own.</source>
        <translation>{name} se connecte avec ce mot de passe, puis choisit le sien.</translation>
    </message>
</context>
<context>
    <name>ActLine</name>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>{what} goes to the centre once more.</source>
        <translation>{what}&#xa0;: renvoi au centre.</translation>
    </message>
</context>
<context>
    <name>AdHoc</name>
    <message>
        <source>Ad hoc report…</source>
        <translation>Rapport ponctuel…</translation>
    </message>
</context>
<context>
    <name>AddressQuestion</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>AlikeStrip</name>
    <message>
        <source>Others say much the same</source>
        <translation>D&apos;autres disent à peu près la même chose</translation>
    </message>
    <message>
        <source>{n} % alike</source>
        <translation>semblable à {n} %</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Regrouper</translation>
    </message>
    <message>
        <source>Merge into “{title}”? It is dealt with and answered there.</source>
        <translation>Fusionner avec «&#xa0;{title}&#xa0;»&#x202f;? Le traitement et la réponse se feront là.</translation>
    </message>
    <message>
        <source>Do not merge</source>
        <translation>Ne pas fusionner</translation>
    </message>
    <message>
        <source>Merge into it</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Settled already: this one is dealt with and answered on its own.</source>
        <translation>Déjà réglée&#xa0;: celle-ci est traitée et reçoit sa réponse à part.</translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>This is what was typed before. It is not saved yet.</source>
        <translation>Voici ce qui avait été saisi&#x202f;; ce n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What was said is corrected among the next steps, with “Correct”.</source>
        <translation>Le contenu se corrige dans «&#xa0;La suite&#xa0;», avec «&#xa0;Corriger&#xa0;».</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Enregistrer la correction</translation>
    </message>
    <message>
        <source>Correct who brought it…</source>
        <translation>Corriger le déposant…</translation>
    </message>
    <message>
        <source>That you looked is noted in the audit trail.</source>
        <translation>La consultation est notée au journal.</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Apportée par</translation>
    </message>
    <message>
        <source>The trail notes which of these were corrected and by whom, never what they say.</source>
        <translation>Le journal note ce qui a été corrigé et par qui, jamais les valeurs.</translation>
    </message>
    <message>
        <source>Without a name.</source>
        <translation>Sans nom.</translation>
    </message>
</context>
<context>
    <name>AnewNumber</name>
    <message>
        <source>Number given on the computer that keeps the register</source>
        <translation>Numéro donné sur l’ordinateur qui tient le registre</translation>
    </message>
    <message>
        <source>New number, dated today</source>
        <translation>Nouveau numéro, daté d’aujourd’hui</translation>
    </message>
    <message>
        <source>It keeps number and date</source>
        <translation>Il garde numéro et date</translation>
    </message>
    <message>
        <source>Type a number from 1 on.</source>
        <translation>Tapez un numéro à partir de 1.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Everybody may read what was said and answered; who brought it, never.</source>
        <translation>Chacun peut lire le contenu et la réponse&#x202f;; jamais qui l’a déposé.</translation>
    </message>
    <message>
        <source>What was said and answered stays in the office.</source>
        <translation>Le contenu et la réponse restent dans le service.</translation>
    </message>
    <message>
        <source>Keep it to the office</source>
        <translation>Réserver au service</translation>
    </message>
    <message>
        <source>Make it public</source>
        <translation>Rendre public</translation>
    </message>
    <message>
        <source>A leader, the clerk or an administrator keeps it to the office. Answered anew by an officer, it stays in the office until one of them makes it public again.</source>
        <translation>Un dirigeant, le secrétaire ou un administrateur la garde dans le service. Si un agent répond à nouveau, elle reste dans le service jusqu’à ce que l’un d’eux la rende publique.</translation>
    </message>
    <message>
        <source>A leader, the clerk or an administrator makes it public.</source>
        <translation>Un dirigeant, le secrétaire ou un administrateur la rend publique.</translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>signed {moment}</source>
        <translation>signé {moment}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Comparer et décider</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Send again as it is</source>
        <translation>Renvoyer tel quel</translation>
    </message>
    <message>
        <source>Save for the province…</source>
        <translation>Enregistrer pour la province…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>{report} goes once more, as it was signed.</source>
        <translation>{report} repart tel qu’il a été signé.</translation>
    </message>
    <message>
        <source>{report} is not sent any more. It and the reason stay in its history.</source>
        <translation>{report} n’est plus envoyé. Le rapport et la raison restent dans son historique.</translation>
    </message>
    <message>
        <source>Send anew</source>
        <translation>Envoyer à nouveau</translation>
    </message>
    <message>
        <source>saved for the province {moment}</source>
        <translation>enregistré pour la province {moment}</translation>
    </message>
    <message>
        <source>Saved as {file}, sealed: only the centre can open it. Hand it to the province; a person there looks at the report, and what they decide comes with the next exchange.</source>
        <translation>Enregistré et scellé dans {file}&#xa0;: seul le centre peut l’ouvrir. Remettez-le à la province&#x202f;; quelqu’un y examine le rapport, et sa décision vient avec le prochain échange.</translation>
    </message>
    <message>
        <source>1 attached file cannot be read on this PC and is not in it.</source>
        <translation>1 fichier joint est illisible sur ce PC et n&apos;y figure pas.</translation>
    </message>
    <message>
        <source>{n} attached files cannot be read on this PC and are not in it.</source>
        <translation>{n} fichiers joints sont illisibles sur ce PC et n&apos;y figurent pas.</translation>
    </message>
    <message>
        <source>The packet is being written and sealed…</source>
        <translation>Écriture et scellement du paquet…</translation>
    </message>
    <message>
        <source>Who may discard it: {who}.</source>
        <translation>Peuvent l’abandonner&#xa0;: {who}.</translation>
    </message>
</context>
<context>
    <name>AsidePart</name>
    <message>
        <source>Set aside by the centre: a person has to decide</source>
        <extracomment>Cells named at once; the others are seen while correcting.</extracomment>
        <translation>Mis de côté&#xa0;: quelqu’un doit décider</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>Rien n’est mis de côté.</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Done with this one</source>
        <translation>Celle-ci est traitée</translation>
    </message>
    <message>
        <source>What the leader asks to correct</source>
        <translation>Ce que le responsable demande de corriger</translation>
    </message>
    <message>
        <source>The leader asks to correct {n} answers</source>
        <translation>Le responsable demande de corriger {n} réponses</translation>
    </message>
    <message>
        <source>The leader asks to correct 1 answer</source>
        <translation>Le responsable demande de corriger 1 réponse</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>To the backups</source>
        <translation>Voir les sauvegardes</translation>
    </message>
    <message>
        <source>There is no backup of this PC yet.</source>
        <translation>Ce poste n’a encore aucune sauvegarde.</translation>
    </message>
    <message>
        <source>The last backup of this PC is {n} days old.</source>
        <translation>La dernière sauvegarde de ce poste date de {n} jours.</translation>
    </message>
    <message>
        <source>No folder or stick is chosen for it.</source>
        <translation>Aucun dossier ni clé n’est choisi.</translation>
    </message>
    <message>
        <source>Its folder or stick is not there: {folder}</source>
        <translation>Son dossier ou sa clé n’est pas là&#xa0;: {folder}</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>A copy of everything on this PC, encrypted, made by itself once a day while you work. It opens with the passwords and the recovery key of its day, on another PC too.</source>
        <translation>Une copie chiffrée de tout ce qui est sur ce poste, faite d’elle-même une fois par jour pendant le travail. Elle s’ouvre avec les mots de passe et la clé de secours de ce jour-là, aussi sur un autre poste.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>No folder is chosen yet: choose a stick or another disk.</source>
        <translation>Aucun dossier n’est choisi&#xa0;: choisissez une clé USB ou un autre disque.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick</source>
        <translation>Choisir un dossier ou une clé USB</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Dossier&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Last backup: {when}.</source>
        <translation>Dernière sauvegarde&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>There is no backup of this PC in it yet.</source>
        <translation>Il n’y a pas encore de sauvegarde de ce poste dedans.</translation>
    </message>
    <message>
        <source>The folder is not there now. If it is a stick, put it in.</source>
        <translation>Le dossier est introuvable. Si c’est une clé USB, insérez-la.</translation>
    </message>
    <message>
        <source>The backup is made, and it opens.</source>
        <translation>La sauvegarde est faite, et elle s’ouvre.</translation>
    </message>
    <message>
        <source>Last backup: {when}, {n} days ago.</source>
        <translation>Dernière sauvegarde&#xa0;: {when}, il y a {n} jours.</translation>
    </message>
    <message>
        <source>The backup is being made and tried…</source>
        <translation>Sauvegarde et vérification en cours…</translation>
    </message>
    <message>
        <source>A backup on the same disk is lost with it. A stick or another disk is safer.</source>
        <extracomment>The first look at whether today&apos;s backup is due, and every further one: work has begun or rests by then.</extracomment>
        <translation>Une sauvegarde sur le même disque est perdue avec lui. Une clé ou un autre disque est plus sûr.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <extracomment>Told apart by people who see fewer colours, on light and on dark; after Okabe and Ito. The number of columns that means: no columns, each behind the one before.</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>BooleanQuestion</name>
    <message>
        <source>Yes</source>
        <extracomment>A list longer than this is set in columns when its labels are short. A label of at most this many letters is short. No column is narrower, pixels at 100 %. Appearances that pack the buttons (the last ones are old names other clients still take). Words under the mark instead of behind it. Pixels at 100 % that a step of a scale takes at most.</extracomment>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>To come</source>
        <extracomment>The mark under a day of the year, at 100 %.</extracomment>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Closes</source>
        <extracomment>What a line of the list has at its sides and between its icon and its words.</extracomment>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>jour chômé</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>jour ouvré</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} de plus</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Jour non ouvré</translation>
    </message>
</context>
<context>
    <name>CalendarScreen</name>
    <message>
        <source>Arrows: day · Page Up, Page Down: month or year · Enter: open</source>
        <extracomment>A place lower than this, at 100 %, has no room for what is only told.</extracomment>
        <translation>Flèches&#xa0;: jour · Page préc., Page suiv.&#xa0;: mois ou année · Entrée&#xa0;: ouvrir</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Closing and due dates, days off</source>
        <translation>Clôtures, échéances, jours chômés</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Jours du mois</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>Jours de l’année</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Année {year}</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Mois {month}/{year}</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Jour chômé</translation>
    </message>
    <message>
        <source>Nothing is due or closes on this day.</source>
        <translation>Rien n’est dû ni ne clôt ce jour.</translation>
    </message>
    <message>
        <source>This period begins on {date}; the report can be begun then.</source>
        <translation>Cette période commence le {date}&#x202f;; le rapport pourra être commencé alors.</translation>
    </message>
</context>
<context>
    <name>CarryLine</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take it for this section ({count})</source>
        <translation>Reprendre pour cette section ({count})</translation>
    </message>
    <message>
        <source>Take what hardly changes ({count})</source>
        <translation>Reprendre ce qui change peu ({count})</translation>
    </message>
    <message>
        <source>Last period has figures for what is still blank.</source>
        <translation>La période précédente a des chiffres pour ce qui est encore vide.</translation>
    </message>
    <message>
        <source>{count} figures of last period were taken over ({where}). Look at each: what has changed?</source>
        <translation>{count} chiffres de la période précédente ont été repris ({where}). Regardez chacun&#xa0;: qu’est-ce qui a changé&#x202f;?</translation>
    </message>
    <message>
        <source>Take rows and figures for this section</source>
        <translation>Reprendre lignes et chiffres de cette partie</translation>
    </message>
    <message>
        <source>Take rows and what hardly changes</source>
        <translation>Reprendre les lignes et ce qui change peu</translation>
    </message>
</context>
<context>
    <name>CellNote</name>
    <message>
        <source>{text} ({by}, {when})</source>
        <extracomment>Lines of the list that are seen at once: the page below stays the larger part. Pixels for the name of a cell beside the leader&apos;s panel; a longer one goes on below.</extracomment>
        <translation>{text} ({by}, {when})</translation>
    </message>
    <message>
        <source>[deleted row] {text}</source>
        <extracomment>Milliseconds from the first unsaved change to the save; with the fields&apos; own 120 ms it stays under 500. Milliseconds until a save that failed is tried again.</extracomment>
        <translation>[ligne supprimée] {text}</translation>
    </message>
    <message>
        <source>{cell} (deleted row)</source>
        <translation>{cell} – ligne supprimée</translation>
    </message>
    <message>
        <source>Done by {by}: {text}</source>
        <translation>Fait par {by}&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>{name}, on all PCs of the commune</source>
        <translation>{name}, sur tous les postes de la commune</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Saisissez le nom complet.</translation>
    </message>
    <message>
        <source>Another leader or administrator changes your role.</source>
        <translation>Un autre responsable ou administrateur change votre rôle.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>What changes in the new version ({version})</source>
        <translation>Ce qui change dans la nouvelle version ({version})</translation>
    </message>
    <message>
        <source>Go to the new version</source>
        <translation>Passer à la nouvelle version</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Nothing has changed yet, and the old version can still be sent. After going to the new version you can come back until you type something.</source>
        <translation>Rien n’a encore changé, et l’ancienne version peut toujours être envoyée. Après le passage à la nouvelle version, vous pouvez revenir tant que vous n’avez rien saisi.</translation>
    </message>
    <message>
        <source>Lost: {count}</source>
        <translation>Perdues&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>No answer is lost.</source>
        <translation>Aucune réponse n’est perdue.</translation>
    </message>
    <message>
        <source>To be answered anew: {count}</source>
        <translation>À remplir de nouveau&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Nothing has to be answered anew.</source>
        <translation>Rien n’est à remplir de nouveau.</translation>
    </message>
    <message>
        <source>Kept as they are: {count}</source>
        <translation>Conservées telles quelles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>no figure</source>
        <extracomment>Base size of type in points at 100 %. Property of the application: the system wants high contrast (`ui.system_look` sets it). SPI_GETHIGHCONTRAST and HCF_HIGHCONTRASTON of winuser.h. Pixels at 100 % below which lines over one another cannot be told apart. More series than this cannot be told apart.</extracomment>
        <translation>aucun chiffre</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Add a step, then press Enter</source>
        <translation>Ajoutez une étape, puis Entrée</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nouvelle étape</translation>
    </message>
    <message>
        <source>Remove the step {text}</source>
        <translation>Retirer l’étape {text}</translation>
    </message>
</context>
<context>
    <name>ChipsQuestion</name>
    <message>
        <source>Type to add</source>
        <translation>Saisir pour ajouter</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>There is nothing to choose from yet: an earlier answer decides that.</source>
        <translation>Rien à choisir pour l’instant&#xa0;: cela dépend d’une réponse précédente.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Choose a file…</source>
        <extracomment>Room for the picture at 100 %, beside the words and when it is wanted large. Picture and words side by side need this much.</extracomment>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>No file.</source>
        <translation>Aucun fichier.</translation>
    </message>
    <message>
        <source>A file is attached here once the form is filled in as a report.</source>
        <translation>Un fichier se joint ici quand le formulaire est rempli comme rapport.</translation>
    </message>
    <message>
        <source>or drop one here, or press Ctrl+V to paste it. At most {size}.</source>
        <translation>ou déposez-le ici, ou collez-le avec Ctrl+V. Au plus {size}.</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Choisir une photo…</translation>
    </message>
</context>
<context>
    <name>ChosenFiles</name>
    <message>
        <source>Attach files…</source>
        <extracomment>What the system&apos;s window offers first: a photo or a scan of the paper.</extracomment>
        <translation>Joindre des fichiers…</translation>
    </message>
    <message>
        <source>A photo or a scan of the paper; it may be dropped here.</source>
        <translation>Photo ou scan de la lettre&#x202f;; on peut aussi le déposer ici.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Photos, scans, documents</source>
        <translation>Photos, scans, documents</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Examen des fichiers…</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Close the account of {name}? Nobody signs in by it any more, on any PC of the commune, as soon as each has heard of it. Reports and signatures stay.</source>
        <translation>Fermer le compte de {name}&#x202f;? Plus personne ne s’y connecte, sur aucun poste de la commune, dès que chacun l’a appris. Rapports et signatures restent.</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>Fermer le compte</translation>
    </message>
</context>
<context>
    <name>Comment</name>
    <message>
        <source>Asked to correct: {words}</source>
        <translation>À corriger&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Note for the leader: {words}</source>
        <translation>Note pour le responsable&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Comment of the leader: {words}</source>
        <translation>Remarque du responsable&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>CommunePage</name>
    <message>
        <source>All provinces and cities</source>
        <translation>Toutes les provinces et villes</translation>
    </message>
    <message>
        <source>For example: ba na</source>
        <translation>Par exemple&#xa0;: ba na</translation>
    </message>
    <message>
        <source>Communes found</source>
        <translation>Communes trouvées</translation>
    </message>
    <message>
        <source>Commune, ward or special zone</source>
        <translation>Commune, quartier ou zone spéciale</translation>
    </message>
    <message>
        <source>Accents may be left out.</source>
        <translation>Les accents peuvent être omis.</translation>
    </message>
    <message>
        <source>Which commune is this PC for?</source>
        <translation>Pour quelle commune est ce poste&#x202f;?</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Province ou ville</translation>
    </message>
    <message>
        <source>Choose the commune in the list.</source>
        <translation>Choisissez la commune dans la liste.</translation>
    </message>
    <message>
        <source>No commune is called that. Try fewer letters.</source>
        <translation>Aucune commune ne porte ce nom. Essayez moins de lettres.</translation>
    </message>
    <message>
        <source>Type some letters of its name, or choose the province first.</source>
        <translation>Tapez quelques lettres de son nom, ou choisissez d’abord la province.</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>changed to {value}</source>
        <translation>changé en {value}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>Changements seuls</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>Quelles réponses</translation>
    </message>
    <message>
        <source>Answers of both versions</source>
        <translation>Réponses des deux versions</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>Les deux versions disent la même chose.</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>Retour au rapport</translation>
    </message>
    <message>
        <source>Versions side by side</source>
        <translation>Versions côte à côte</translation>
    </message>
    <message>
        <source>Being corrected · {when}</source>
        <translation>En correction · {when}</translation>
    </message>
    <message>
        <source>{revision}, another PC · {who} · {when}</source>
        <translation>{revision}, autre poste · {who} · {when}</translation>
    </message>
    <message>
        <source>Returned {when}: {reason}</source>
        <translation>Renvoyé {when}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{count} of {all} answers differ</source>
        <translation>{count} réponses sur {all} diffèrent</translation>
    </message>
    <message>
        <source>Another PC&apos;s, met by: {revision}</source>
        <translation>D’un autre poste, rencontré par&#xa0;: {revision}</translation>
    </message>
</context>
<context>
    <name>ConflictScreen</name>
    <message>
        <source>Back to the report</source>
        <translation>Retour au rapport</translation>
    </message>
    <message>
        <source>Two versions of one report</source>
        <translation>Deux versions d’un même rapport</translation>
    </message>
    <message>
        <source>Another PC has sent this report too, and the centre holds that one. Say what stands: the next revision is made of it. What you do not choose stays in the history of the report.</source>
        <translation>Un autre ordinateur a aussi envoyé ce rapport, et le centre détient sa version. Dites ce qui vaut&#xa0;: la prochaine révision en sera faite. Ce que vous ne choisissez pas reste dans l’historique du rapport.</translation>
    </message>
    <message>
        <source>Make the next revision</source>
        <translation>Faire la prochaine révision</translation>
    </message>
    <message>
        <source>Take all of mine</source>
        <translation>Tout prendre du mien</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Avant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Le mien</translation>
    </message>
    <message>
        <source>Changed on one side only: goes in by itself</source>
        <translation>Modifié d’un seul côté&#xa0;: repris tel quel</translation>
    </message>
    <message>
        <source>{question}: {value} (mine)</source>
        <translation>{question}&#xa0;: {value} (le mien)</translation>
    </message>
    <message>
        <source>Still to decide: {count}</source>
        <translation>Reste à décider&#xa0;: {count}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>The two are on versions of the form that cannot be compared on this PC. Tell the province.</source>
        <translation>Les deux suivent des versions du formulaire qui ne se comparent pas sur cet ordinateur. Prévenez la province.</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Two computers went on with it at once</source>
        <translation>Deux postes l’ont traité en même temps</translation>
    </message>
    <message>
        <source>This stands</source>
        <translation>Cela reste</translation>
    </message>
    <message>
        <source>Another computer of the commune went on with it too, and the centre holds what that one says. Choose what stands; it is sent at once. What you do not choose stays in the history.</source>
        <translation>Un autre poste de la commune l’a traité aussi, et le centre détient sa version. Choisissez ce qui reste&#x202f;; c’est envoyé aussitôt. Ce que vous ne choisissez pas reste dans l’historique.</translation>
    </message>
    <message>
        <source>The centre holds no such report any more: your own answers stand.</source>
        <translation>Le centre n’a plus ce rapport&#xa0;: vos propres réponses restent.</translation>
    </message>
    <message>
        <source>made by {author}</source>
        <translation>établi par {author}</translation>
    </message>
    <message>
        <source>signed by {approver}</source>
        <translation>signé par {approver}</translation>
    </message>
    <message>
        <source>by whom is not known on this PC</source>
        <translation>son auteur n’est pas connu sur ce poste</translation>
    </message>
    <message>
        <source>The other one is another PC&apos;s of your office: {who}.</source>
        <translation>L’autre version vient d’un autre poste de votre bureau&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>Another PC: {name}</source>
        <translation>Autre poste&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Another PC&apos;s</source>
        <translation>D’un autre poste</translation>
    </message>
    <message>
        <source>Take all of the other PC&apos;s</source>
        <translation>Prendre tout de l’autre poste</translation>
    </message>
    <message>
        <source>The other PC&apos;s, without a place in your version of the form: stays in the history only</source>
        <translation>De l’autre poste, sans place dans votre version du formulaire&#xa0;: reste dans l’historique seulement</translation>
    </message>
    <message>
        <source>{question}: {value} (the other PC&apos;s)</source>
        <translation>{question}&#xa0;: {value} (de l’autre poste)</translation>
    </message>
</context>
<context>
    <name>ConnectionPart</name>
    <message>
        <source>Proxy, sending by itself and metered lines are chosen in the settings, under “Network”.</source>
        <translation>Proxy, envoi automatique et lignes facturées se règlent dans les réglages, sous «&#xa0;Réseau&#xa0;».</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Réglages du réseau</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>For who helps you: no name, password or token is in it.</source>
        <translation>Pour qui vous aide&#xa0;: aucun nom, mot de passe ou jeton n’y figure.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>It fails at: {step}</source>
        <translation>Échec à l’étape&#xa0;: {step}</translation>
    </message>
    <message>
        <source>The centre can be reached; one thing should be looked at.</source>
        <translation>Le centre est joignable&#x202f;; un point est à vérifier.</translation>
    </message>
    <message>
        <source>All is well: the centre can be reached.</source>
        <translation>Tout va bien&#xa0;: le centre est joignable.</translation>
    </message>
    <message>
        <source>Báo cáo Xã: test of the connection</source>
        <translation>Báo cáo Xã&#xa0;: test de la connexion</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to who helps you.</source>
        <translation>Copié. Collez-le dans un message à qui vous aide.</translation>
    </message>
    <message>
        <source>Tries each step to the centre and names the one that fails. Nothing is changed.</source>
        <translation>Essaie chaque étape vers le centre et nomme celle qui échoue. Rien n’est changé.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
</context>
<context>
    <name>CoverForm</name>
    <message>
        <source>Date (dd/mm/yyyy, empty: to be written by hand)</source>
        <translation>Date (jj/mm/aaaa, vide&#xa0;: à la main)</translation>
    </message>
    <message>
        <source>Symbol of the series</source>
        <translation>Symbole de la série</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Fonction du signataire</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Around the report</source>
        <translation>Autour du rapport</translation>
    </message>
    <message>
        <source>As Decree 30/2020 asks. It is kept, and offered again in the next report.</source>
        <translation>Selon le décret 30/2020. C’est gardé et proposé pour le rapport suivant.</translation>
    </message>
    <message>
        <source>Agency above</source>
        <translation>Organe supérieur</translation>
    </message>
    <message>
        <source>Agency, in the lines it takes on paper</source>
        <translation>Organe émetteur, ligne par ligne comme sur papier</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>What the report is about</source>
        <translation>Objet du rapport</translation>
    </message>
    <message>
        <source>Sent to (one on each line)</source>
        <translation>Adressé à (un par ligne)</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Name of the signer, without academic title</source>
        <translation>Nom du signataire, sans titre universitaire</translation>
    </message>
    <message>
        <source>Copies to (one on each line)</source>
        <translation>Copies à (une par ligne)</translation>
    </message>
    <message>
        <source>Kept by (VT and the unit that wrote it)</source>
        <translation>Conservé par (VT et le service rédacteur)</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Circulation</translation>
    </message>
    <message>
        <source>Write the date like 05/02/2026, or leave it empty.</source>
        <translation>Écrivez la date comme 05/02/2026, ou laissez vide.</translation>
    </message>
    <message>
        <source>Write it like BC-UBND: capitals, hyphens, no spaces.</source>
        <translation>Écrivez comme BC-UBND&#xa0;: majuscules, traits d’union, sans espaces.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>Give it a number of that year</source>
        <translation>Donner un numéro de cette année</translation>
    </message>
    <message>
        <source>The number it has now stays used: nothing else gets it</source>
        <translation>Son numéro actuel reste utilisé&#xa0;: aucun autre document ne le reçoit</translation>
    </message>
    <message>
        <source>The leader has signed it off: number, day and recipients may still change, and the trail keeps it. For anything else correct the report, which is signed off anew.</source>
        <translation>Le responsable l&apos;a validé&#xa0;: seuls le numéro, la date et les destinataires peuvent encore changer, et le journal le garde. Pour le reste, corrigez le rapport, qui sera validé à nouveau.</translation>
    </message>
    <message>
        <source>Named after a person or a number: with its type</source>
        <translation>Nom d’une personne ou nombre&#xa0;: avec le type de l’unité</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>The application stopped unexpectedly last time. What was typed is kept. For support there is a report of it without any data of yours; it is not sent anywhere.</source>
        <translation>L’application s’est arrêtée brusquement la dernière fois. La saisie est conservée. Un rapport d’incident pour l’assistance ne contient aucune de vos données&#x202f;; il n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved: {path}. Give this file to the province&apos;s support.</source>
        <translation>Enregistré&#xa0;: {path}. Remettez ce fichier à l’assistance de la province.</translation>
    </message>
</context>
<context>
    <name>DateQuestion</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Choose from the calendar: {label}</source>
        <translation>Choisir dans le calendrier&#xa0;: {label}</translation>
    </message>
    <message>
        <source>Choose from the calendar (Alt+↓)</source>
        <extracomment>Pixels of the field at 100 %.</extracomment>
        <translation>Choisir dans le calendrier (Alt+↓)</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>aaaa</translation>
    </message>
    <message>
        <source>mm/yyyy</source>
        <translation>mm/aaaa</translation>
    </message>
</context>
<context>
    <name>DaysBetween</name>
    <message>
        <source>dd/mm/yyyy; blank: any</source>
        <translation>jj/mm/aaaa&#x202f;; vide&#xa0;: libre</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Due until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Write the day as 31/12/2026, or leave it blank.</source>
        <translation>Écrivez le jour sous la forme 31/12/2026, ou laissez vide.</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Rapports signés</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>échéance {date}</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>No report is due yet</source>
        <translation>Aucun rapport à rendre pour l’instant</translation>
    </message>
    <message>
        <source>New reports appear here as their period opens.</source>
        <translation>Les nouveaux rapports apparaissent ici à l’ouverture de leur période.</translation>
    </message>
    <message>
        <source>Next: {title}, {period}, due {date}.</source>
        <translation>Ensuite&#xa0;: {title}, {period}, échéance {date}.</translation>
    </message>
    <message>
        <source>The event is taken away; no report had been begun on it.</source>
        <translation>L’événement est retiré&#x202f;; aucun rapport n’était commencé.</translation>
    </message>
    <message>
        <source>This is the last report of the event. Once it is signed off, no other is asked for. Should the event go on, answer the question whether it is over with no.</source>
        <translation>C’est le dernier rapport de l’événement. Une fois signé, aucun autre n’est demandé. Si l’événement continue, répondez non à la question de sa fin.</translation>
    </message>
    <message>
        <source>End the event</source>
        <extracomment>Nothing is left to do for these here.</extracomment>
        <translation>Clore l’événement</translation>
    </message>
    <message>
        <source>Calendar</source>
        <extracomment>Cards shown at once, more than two pages of them; a press on what is left shows so many more.</extracomment>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>{n} more: show them</source>
        <translation>Encore {n}&#xa0;: les afficher</translation>
    </message>
    <message>
        <source>1 more: show it</source>
        <translation>Encore 1&#xa0;: l’afficher</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Program and settings</source>
        <translation>Programme et réglages</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Files of this PC&apos;s profile, by kind</source>
        <translation>Fichiers de ce poste, par type</translation>
    </message>
    <message>
        <source>Store: revision, check, number of rows</source>
        <translation>Dépôt&#xa0;: version, examen, nombre de lignes</translation>
    </message>
    <message>
        <source>How the sending stands</source>
        <translation>État de l’envoi</translation>
    </message>
    <message>
        <source>Last exchanges with the centre</source>
        <translation>Derniers échanges avec le centre</translation>
    </message>
    <message>
        <source>Unexpected stops</source>
        <translation>Arrêts inattendus</translation>
    </message>
    <message>
        <source>Technical log</source>
        <translation>Journal technique</translation>
    </message>
    <message>
        <source>Installed as a program</source>
        <translation>Installé comme programme</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Size of what is shown</source>
        <translation>Taille d’affichage</translation>
    </message>
    <message>
        <source>Sends by itself</source>
        <translation>Envoie tout seul</translation>
    </message>
    <message>
        <source>Locks after so many minutes</source>
        <translation>Se verrouille après, en minutes</translation>
    </message>
    <message>
        <source>Somebody is signed in</source>
        <translation>Quelqu’un est connecté</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>The profile lies on</source>
        <translation>Le profil est sur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>State of the tables</source>
        <translation>État des tables</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Intègre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Free inside</source>
        <translation>Libre à l’intérieur</translation>
    </message>
    <message>
        <source>Viewing only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>État de l’envoi</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Dernière réception</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>Clock, seconds from the centre’s</source>
        <translation>Horloge, secondes d’écart avec le centre</translation>
    </message>
    <message>
        <source>Proxy server</source>
        <translation>Serveur mandataire (proxy)</translation>
    </message>
</context>
<context>
    <name>DiagnosticsCard</name>
    <message>
        <source>For who helps you: versions, sizes, counts and the technical log, without names, texts, figures or passwords. You see all of it before it is saved; nothing is sent.</source>
        <translation>Pour qui vous aide&#xa0;: versions, tailles, nombres et journal technique, sans noms, textes, chiffres ni mots de passe. Vous voyez tout avant d’enregistrer&#x202f;; rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Make a diagnostics file…</source>
        <translation>Créer un fichier de diagnostic…</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Ce que contiendra le fichier</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved: {path}. Give this file to who helps you.</source>
        <translation>Enregistré&#xa0;: {path}. Donnez ce fichier à qui vous aide.</translation>
    </message>
    <message>
        <source>What stands in the file is being gathered…</source>
        <translation>Le contenu du fichier est rassemblé…</translation>
    </message>
</context>
<context>
    <name>Discard</name>
    <message>
        <source>Why is this report not sent?</source>
        <translation>Pourquoi ce rapport n’est-il pas envoyé&#x202f;?</translation>
    </message>
    <message>
        <source>The reason is kept with the report and in the record of who did what.</source>
        <translation>La raison reste avec le rapport et dans le journal.</translation>
    </message>
    <message>
        <source>Discard this report</source>
        <translation>Abandonner ce rapport</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>Dites pourquoi en quelques mots.</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>On paper and in Office</source>
        <extracomment>Makes a document, telling how far it is: one file, or its text and its annexes.</extracomment>
        <translation>Sur papier et dans Office</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>Enregistrer en Word</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Number, place, signer…</source>
        <translation>Numéro, lieu, signataire…</translation>
    </message>
    <message>
        <source>Before the leader has signed off, it bears the words DỰ THẢO.</source>
        <translation>Avant la signature du responsable, il porte la mention DỰ THẢO.</translation>
    </message>
    <message>
        <source>The report has number {number}; it keeps it.</source>
        <translation>Le rapport porte le numéro {number} et le garde.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>Sent to the printer: {count} pages.</source>
        <translation>Envoyé à l’imprimante&#xa0;: {count} pages.</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Enregistrer en Excel</translation>
    </message>
    <message>
        <source>Excel to fill in</source>
        <translation>Excel à remplir</translation>
    </message>
    <message>
        <source>A workbook without answers, for a village to fill in and send back</source>
        <translation>Un classeur vide, à remplir au village et à renvoyer</translation>
    </message>
    <message>
        <source>Take in an Excel file…</source>
        <translation>Reprendre un fichier Excel…</translation>
    </message>
    <message>
        <source>Excel without small counts of persons</source>
        <translation>Excel sans petits effectifs de personnes</translation>
    </message>
    <message>
        <source>For a file that leaves the office: counts of 1 to 4 stand as «&lt;5» in it</source>
        <translation>Pour un fichier qui quitte le bureau&#xa0;: 1 à 4 personnes y sont notées «&#xa0;&lt;5&#xa0;»</translation>
    </message>
    <message>
        <source>{file} is being made…</source>
        <translation>Création de {file}…</translation>
    </message>
    <message>
        <source>{file} is being read…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>The answers are being taken over…</source>
        <translation>Reprise des réponses…</translation>
    </message>
    <message>
        <source>The pages go to the printer…</source>
        <translation>Envoi des pages à l&apos;imprimante…</translation>
    </message>
    <message>
        <source>Excel for outside the office: personal data and small counts masked</source>
        <translation>Excel pour l’extérieur&#xa0;: données personnelles et petits effectifs masqués</translation>
    </message>
    <message>
        <source>In a file that leaves the office personal data stands as «***», 1 to 4 as «&lt;5»</source>
        <translation>Dans un fichier qui quitte le service, une donnée personnelle s’écrit «&#xa0;***&#xa0;», 1 à 4 «&#xa0;&lt;5&#xa0;»</translation>
    </message>
    <message>
        <source>{count} answers were taken over into the draft. Ctrl+Z in the report takes them back.</source>
        <translation>{count} réponses ont été reprises dans le brouillon. Ctrl+Z dans le rapport les retire.</translation>
    </message>
    <message>
        <source>The annexes beside it: {name}.</source>
        <translation>Les annexes à côté&#xa0;: {name}.</translation>
    </message>
</context>
<context>
    <name>DoubtfulRows</name>
    <message>
        <source>1 row is like a task that is here. Is it this one?</source>
        <translation>1 ligne ressemble à une tâche déjà ici. Est-ce celle-ci&#xa0;?</translation>
    </message>
    <message>
        <source>{n} rows are like tasks that are here. Are they these?</source>
        <translation>{n} lignes ressemblent à des tâches déjà ici. Sont-ce celles-ci&#xa0;?</translation>
    </message>
    <message>
        <source>Its code or its words are those of a task that is here, but not all agrees. Say what it is: a task made twice is counted twice.</source>
        <translation>Son code ou son libellé est celui d’une tâche déjà ici, mais tout ne concorde pas. Dites ce qu’il en est&#xa0;: une tâche créée deux fois est comptée deux fois.</translation>
    </message>
    <message>
        <source>All are those that are here</source>
        <translation>Toutes sont celles déjà ici</translation>
    </message>
    <message>
        <source>All are new</source>
        <translation>Toutes sont nouvelles</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} de plus</translation>
    </message>
    <message>
        <source>Here already, with the same code</source>
        <translation>Déjà ici, même code</translation>
    </message>
    <message>
        <source>Here already, with the same words</source>
        <translation>Déjà ici, même libellé</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
    <message>
        <source>It is this one: change it so</source>
        <translation>C’est celle-ci&#xa0;: la modifier ainsi</translation>
    </message>
    <message>
        <source>It is this one: it stays</source>
        <translation>C’est celle-ci&#xa0;: elle reste ainsi</translation>
    </message>
    <message>
        <source>It is a new one</source>
        <translation>C’est une nouvelle tâche</translation>
    </message>
</context>
<context>
    <name>DraftOnStick</name>
    <message>
        <source>A draft from another computer</source>
        <translation>Un brouillon d’un autre PC</translation>
    </message>
    <message>
        <source>{title}: handed over by {person}, {moment}.</source>
        <translation>{title}&#xa0;: transmis par {person}, {moment}.</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«&#xa0;{note}&#xa0;»</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>You have a draft of this report too. Which one do you go on with? The other is kept to read.</source>
        <translation>Vous avez aussi un brouillon de ce rapport. Lequel continuez-vous&#x202f;? L’autre reste lisible.</translation>
    </message>
    <message>
        <source>With theirs</source>
        <translation>Avec le leur</translation>
    </message>
    <message>
        <source>With mine</source>
        <translation>Avec le mien</translation>
    </message>
    <message>
        <source>Take over and go on</source>
        <translation>Reprendre et continuer</translation>
    </message>
    <message>
        <source>The draft is being opened and taken in…</source>
        <translation>Ouverture et prise en charge du brouillon…</translation>
    </message>
    <message>
        <source>Who handed it over can take it back, and this computer does not hear of it: ask first.</source>
        <translation>Qui l’a remis peut le reprendre sans que ce poste l’apprenne&#xa0;: demandez d’abord.</translation>
    </message>
</context>
<context>
    <name>DriverCard</name>
    <message>
        <source>Signing token</source>
        <translation>Jeton de signature</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Look for a token</source>
        <translation>Chercher un jeton</translation>
    </message>
    <message>
        <source>The driver (PKCS#11) that came with the token: SafeNet and Bit4ID are found by themselves. The PIN is asked for at each signature, and never kept.</source>
        <translation>Le pilote (PKCS#11) fourni avec le jeton&#xa0;: SafeNet et Bit4ID sont trouvés automatiquement. Le PIN est demandé à chaque signature, et jamais conservé.</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>None was found on this PC</source>
        <translation>Aucun trouvé sur ce PC</translation>
    </message>
    <message>
        <source>The driver works; no token is plugged in.</source>
        <translation>Le pilote fonctionne&#x202f;; aucun jeton n’est branché.</translation>
    </message>
    <message>
        <source>Found: {names}.</source>
        <translation>Trouvé&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>DropQuestion</name>
    <message>
        <source>Do not save</source>
        <extracomment>So long after the last key what is typed is kept. The one field of a page that has only one.</extracomment>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer d’écrire</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Drop what was typed? It cannot be brought back.</source>
        <translation>Abandonner ce qui a été saisi&#x202f;? C’est définitif.</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Filling in and signing off work without it. You can also do this later, in the settings.</source>
        <translation>Remplir et signer fonctionne sans cela. Vous pourrez aussi le faire plus tard, dans les réglages.</translation>
    </message>
    <message>
        <source>Where do reports go?</source>
        <translation>Où vont les rapports&#x202f;?</translation>
    </message>
</context>
<context>
    <name>EnrolmentForm</name>
    <message>
        <source>Address of the centre</source>
        <translation>Adresse du centre</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Code d’inscription</translation>
    </message>
    <message>
        <source>The province gives it; it works once.</source>
        <translation>La province le donne&#x202f;; il ne sert qu’une fois.</translation>
    </message>
    <message>
        <source>Enrol with the code</source>
        <translation>Inscrire avec le code</translation>
    </message>
    <message>
        <source>Enrol with a file…</source>
        <translation>Inscrire avec un fichier…</translation>
    </message>
    <message>
        <source>Enrolling ties this PC to the centre that receives its reports.</source>
        <translation>L’inscription relie ce poste au centre qui reçoit ses rapports.</translation>
    </message>
    <message>
        <source>Type the address the province gave, beginning with https://</source>
        <translation>Saisissez l’adresse donnée par la province, commençant par https://</translation>
    </message>
    <message>
        <source>Type the code the province gave.</source>
        <translation>Saisissez le code donné par la province.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Le centre est interrogé…</translation>
    </message>
    <message>
        <source>Network and proxy</source>
        <translation>Réseau et proxy</translation>
    </message>
    <message>
        <source>Change the centre</source>
        <translation>Changer de centre</translation>
    </message>
    <message>
        <source>The centre is being asked. This cannot be stopped: a code works once.</source>
        <translation>Le centre est interrogé. On ne peut pas l’arrêter&#xa0;: un code ne sert qu’une fois.</translation>
    </message>
</context>
<context>
    <name>EntryChanges</name>
    <message>
        <source>no longer asked</source>
        <extracomment>Pixels at 100 % from which two lists stand beside each other.</extracomment>
        <translation>n’est plus demandé</translation>
    </message>
    <message>
        <source>no longer among the choices</source>
        <translation>ne figure plus parmi les choix</translation>
    </message>
    <message>
        <source>does not fit the question any more</source>
        <translation>ne convient plus à la question</translation>
    </message>
    <message>
        <source>its row has no place any more</source>
        <translation>sa ligne n’a plus de place</translation>
    </message>
    <message>
        <source>the form works this out itself now</source>
        <translation>le formulaire le calcule désormais</translation>
    </message>
</context>
<context>
    <name>EntryNews</name>
    <message>
        <source>The centre has returned this report: {comment}</source>
        <translation>Le centre a renvoyé ce rapport&#xa0;: {comment}</translation>
    </message>
    <message>
        <source>The centre could not take this report: {why}</source>
        <translation>Le centre n’a pas pu prendre ce rapport&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Received by the centre: receipt {serial}, {moment}. Its signature was checked.</source>
        <translation>Reçu par le centre&#xa0;: accusé {serial}, {moment}. Sa signature a été vérifiée.</translation>
    </message>
    <message>
        <source>To be changed: {comment}</source>
        <translation>À changer&#xa0;: {comment}</translation>
    </message>
    <message>
        <source>Signed off by {name} at {moment}. It waits here, safe, and goes by itself when there is a network.</source>
        <translation>Signé par {name} à {moment}. Il attend ici, en sûreté, et part tout seul quand il y a un réseau.</translation>
    </message>
    <message>
        <source>Correct the report</source>
        <translation>Corriger le rapport</translation>
    </message>
    <message>
        <source>See the receipt</source>
        <translation>Voir l’accusé</translation>
    </message>
    <message>
        <source>See the sending</source>
        <translation>Voir l’envoi</translation>
    </message>
    <message>
        <source>This report was discarded and is not sent: {why}</source>
        <translation>Ce rapport a été abandonné et n’est pas envoyé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The figures of the tasks come from the list of tasks: {total} in all, {done} done, {running} in progress, {overdue} past their deadline at the end of the period. Check them; you may change them.</source>
        <translation>Les chiffres des tâches viennent de la liste des tâches&#xa0;: {total} en tout, {done} terminées, {running} en cours, {overdue} en retard à la fin de la période. Vérifiez-les&#x202f;; vous pouvez les changer.</translation>
    </message>
    <message>
        <source>See who has it</source>
        <translation>Voir qui l’a</translation>
    </message>
    <message>
        <source>This draft was handed over to another computer of the commune. Here it can only be read.</source>
        <translation>Ce brouillon a été confié à un autre ordinateur de la commune. Ici, il ne peut être que lu.</translation>
    </message>
    <message>
        <source>Not counted: {unread} in the list of tasks whose programme does not say which resolution it is. Write it in the task, like “NQ57”, if they belong here.</source>
        <translation>Non comptées&#xa0;: {unread} dans la liste des tâches, dont le programme ne dit pas de quelle résolution il s’agit. Écrivez-le dans la tâche, par exemple «&#xa0;NQ57&#xa0;», si elles en relèvent.</translation>
    </message>
    <message>
        <source>In progress counts {not_begun} not begun and {resting} paused or declined too: the form has no other place for them.</source>
        <translation>«&#xa0;En cours&#xa0;» compte aussi {not_begun} tâches pas commencées et {resting} en pause ou refusées&#xa0;: le formulaire n’a pas d’autre place pour elles.</translation>
    </message>
    <message>
        <source>Finished by {name} at {moment}; no signature is needed. It waits here, safe, and goes by itself when there is a network.</source>
        <translation>Terminé par {name} à {moment}&#xa0;; aucune signature n’est nécessaire. Il attend ici, en sûreté, et part tout seul quand il y a un réseau.</translation>
    </message>
</context>
<context>
    <name>EntryScreen</name>
    <message>
        <source>General</source>
        <extracomment>Pixels at 100 % that outline, page and leader&apos;s panel need side by side.</extracomment>
        <translation>Général</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Check and hand to the leader</source>
        <translation>Vérifier et soumettre</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Vérifier et envoyer</translation>
    </message>
    <message>
        <source>Corrected. It goes to the centre again under the same lookup code.</source>
        <extracomment>Milliseconds after a change until outline and foot are told: not once per keystroke. Most things the list names; when they are corrected it names the next.</extracomment>
        <translation>Corrigé. Elle repart au centre sous le même code de suivi.</translation>
    </message>
</context>
<context>
    <name>EntryVersion</name>
    <message>
        <source>The new version of this form cannot be opened on this PC. Go on with the old one: the report can be sent so. Tell the province.</source>
        <translation>La nouvelle version de ce formulaire ne peut pas être ouverte sur ce poste. Continuez avec l’ancienne&#xa0;: le rapport peut être envoyé ainsi. Prévenez la province.</translation>
    </message>
</context>
<context>
    <name>EventStart</name>
    <message>
        <source>Name of the event</source>
        <translation>Nom de l’événement</translation>
    </message>
    <message>
        <source>For example: Storm no. 12</source>
        <translation>Par exemple&#xa0;: Tempête n° 12</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>A commencé à</translation>
    </message>
    <message>
        <source>Day and hour: 18/11/2026 08:15</source>
        <translation>Jour et heure&#xa0;: 18/11/2026 08:15</translation>
    </message>
    <message>
        <source>Begin the first report</source>
        <translation>Commencer le premier rapport</translation>
    </message>
    <message>
        <source>The first report is due {first} hours after it began, then one every {every} hours until the event is over. Each begins with the figures of the one before. All of it works offline.</source>
        <translation>Le premier rapport est dû {first} heures après le début, puis un toutes les {every} heures jusqu’à la fin de l’événement. Chacun reprend les chiffres du précédent. Tout cela marche hors ligne.</translation>
    </message>
    <message>
        <source>Write day and hour like this: 18/11/2026 08:15</source>
        <translation>Écrivez le jour et l’heure ainsi&#xa0;: 18/11/2026 08:15</translation>
    </message>
    <message>
        <source>Do not begin</source>
        <translation>Ne pas commencer</translation>
    </message>
</context>
<context>
    <name>ExcelPage</name>
    <message>
        <source>Take in {count}</source>
        <translation>Importer {count}</translation>
    </message>
    <message>
        <source>Take nothing in</source>
        <extracomment>So many tasks, and so many troubles, are shown of a sheet at first, and so many more at each press.</extracomment>
        <translation>Ne rien importer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Read from the sheet: {names}</source>
        <translation>Lues dans la feuille&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Heads that are understood: {names}</source>
        <translation>En-têtes compris&#xa0;: {names}</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Ce qui ne convient pas</translation>
    </message>
    <message>
        <source>Row {row}, {column}</source>
        <translation>Ligne {row}, {column}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} de plus</translation>
    </message>
    <message>
        <source>Taking the tasks in…</source>
        <translation>Reprise des tâches…</translation>
    </message>
    <message>
        <source>Show more lines</source>
        <translation>Afficher plus de lignes</translation>
    </message>
    <message>
        <source>How far the new ones are is taken from the sheet: {states}.</source>
        <translation>L’état des nouvelles est repris du classeur&#xa0;: {states}.</translation>
    </message>
    <message>
        <source>What it calls done nobody confirms here again: look whether it is so.</source>
        <translation>Ce qu’il dit terminé n’est plus confirmé ici&#xa0;: voyez si c’est exact.</translation>
    </message>
    <message>
        <source>Make those without a code, which are here already, once more</source>
        <translation>Créer une nouvelle fois les tâches sans code déjà présentes</translation>
    </message>
    <message>
        <source>{new} new, {changed} here already and changed, {same} here already and as they are.</source>
        <translation>{new} nouvelles, {changed} déjà présentes et modifiées, {same} déjà présentes et inchangées.</translation>
    </message>
    <message>
        <source>Of those here already only what a cell says is changed: an empty cell or a missing column changes nothing, and the progress stays. Of what the centre asks, only who is in charge is taken.</source>
        <translation>Pour celles déjà présentes, seul ce qu’une cellule indique est modifié&#xa0;: une cellule vide ou une colonne absente ne change rien, et l’avancement reste. De ce que demande le centre, seul le responsable est repris.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>New tasks</source>
        <translation>Nouvelles tâches</translation>
    </message>
    <message>
        <source>Say of 1 row what it is.</source>
        <translation>Dites ce qu’est 1 ligne.</translation>
    </message>
    <message>
        <source>Say of {n} rows what they are.</source>
        <translation>Dites ce que sont {n} lignes.</translation>
    </message>
</context>
<context>
    <name>Far</name>
    <message>
        <source>Fetch</source>
        <extracomment>Milliseconds between two looks at how far it is.</extracomment>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Fetching “{name}”…</source>
        <translation>Téléchargement de «&#xa0;{name}&#xa0;»…</translation>
    </message>
    <message>
        <source>{share} of {size} is here; the rest is on the commune&apos;s other PC and at the centre.</source>
        <translation>{share} de {size} est ici&#x202f;; le reste est sur l&apos;autre PC de la commune et au centre.</translation>
    </message>
    <message>
        <source>Attached on the commune&apos;s other PC. To open it here, fetch it from the centre ({size}).</source>
        <translation>Joint sur l&apos;autre PC de la commune. Pour l&apos;ouvrir ici, téléchargez-le du centre ({size}).</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>F8: next one</source>
        <translation>F8&#xa0;: suivante</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Fermer la liste</translation>
    </message>
    <message>
        <source>1 answer to correct</source>
        <translation>1 réponse à corriger</translation>
    </message>
    <message>
        <source>{count} answers to correct</source>
        <translation>{count} réponses à corriger</translation>
    </message>
    <message>
        <source>What has to be corrected or confirmed</source>
        <translation>Ce qui est à corriger ou à confirmer</translation>
    </message>
    <message>
        <source>To confirm: {name}: {sentence}</source>
        <translation>À confirmer&#xa0;: {name}&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>1 answer to confirm</source>
        <translation>1 réponse à confirmer</translation>
    </message>
    <message>
        <source>{count} answers to confirm</source>
        <translation>{count} réponses à confirmer</translation>
    </message>
</context>
<context>
    <name>FeedbackLine</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the newest feedback</source>
        <translation>Ouvrir la suggestion la plus récente</translation>
    </message>
    <message>
        <source>Newest feedback ({kind}, {date}): {title}</source>
        <translation>Dernière suggestion reçue ({kind}, {date})&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{first}, and {n} more wait</source>
        <translation>{first}. {n} autres attendent</translation>
    </message>
</context>
<context>
    <name>FieldPaste</name>
    <message>
        <source>One cell of the block is too long. Nothing was pasted.</source>
        <translation>Une cellule du bloc est trop longue. Rien n’a été collé.</translation>
    </message>
    <message>
        <source>This field can only be read. Nothing was pasted.</source>
        <translation>Ce champ est en lecture seule. Rien n’a été collé.</translation>
    </message>
</context>
<context>
    <name>FieldQuestion</name>
    <message>
        <source>The pasted text was in an old typeface code (TCVN3 or VNI) and was converted.</source>
        <translation>Le texte collé utilisait un ancien codage (TCVN3 ou VNI) et a été converti.</translation>
    </message>
    <message>
        <source>Put the original back</source>
        <translation>Remettre l’original</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Attached files</source>
        <translation>Fichiers joints</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Attached files on their way</source>
        <extracomment>Lines shown at once.</extracomment>
        <translation>Fichiers joints en cours d’envoi</translation>
    </message>
    <message>
        <source>Send the files</source>
        <translation>Envoyer les fichiers</translation>
    </message>
    <message>
        <source>Pause the files</source>
        <translation>Suspendre les fichiers</translation>
    </message>
    <message>
        <source>No file waits.</source>
        <translation>Aucun fichier n’attend.</translation>
    </message>
    <message>
        <source>Send first</source>
        <translation>Envoyer en premier</translation>
    </message>
    <message>
        <source>When the line is metered</source>
        <translation>Quand la ligne est payante</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Ask before files are sent</source>
        <translation>Demander avant d’envoyer des fichiers</translation>
    </message>
    <message>
        <source>This line is metered.</source>
        <translation>Cette ligne est payante.</translation>
    </message>
    <message>
        <source>Locking this PC stops the files. After the password they go on from there, and a yes for this line holds until they are through.</source>
        <translation>Verrouiller ce PC arrête les fichiers. Après le mot de passe ils reprennent où ils en étaient, et un oui pour cette ligne vaut jusqu’à la fin.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>A question or an answer</source>
        <extracomment>What stands between the thousands of a figure; a comma there stands before decimals.</extracomment>
        <translation>Une question ou une réponse</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>Chercher dans ce rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Le précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Le suivant (F3)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} trouvés</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{at} sur {n}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>What was found in the form</source>
        <translation>Ce qui a été trouvé dans le formulaire</translation>
    </message>
    <message>
        <source>Enter or a click copies the cell for Excel&apos;s name box.</source>
        <translation>Entrée ou un clic copie la cellule pour la zone Nom d&apos;Excel.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>Copied: {place}</source>
        <translation>Copié&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Enter or a click goes to the question and copies the cell for Excel&apos;s name box.</source>
        <translation>Entrée ou un clic mène à la question et copie la cellule pour la zone Nom d&apos;Excel.</translation>
    </message>
    <message>
        <source>Copied: {place}. With the answers as they are, the form does not ask this.</source>
        <translation>Copié&#xa0;: {place}. Avec les réponses actuelles, le formulaire ne pose pas cette question.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Enrol later</source>
        <translation>Inscrire plus tard</translation>
    </message>
    <message>
        <source>Make this PC ready</source>
        <translation>Préparer ce poste</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Making it ready…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Guide (F1)</source>
        <translation>Guide (F1)</translation>
    </message>
    <message>
        <source>The encrypted place for reports is made, and its key locked with the password. This takes some seconds and cannot be stopped.</source>
        <translation>L&apos;espace chiffré des rapports est créé et sa clé verrouillée par le mot de passe. Cela prend quelques secondes et ne peut être arrêté.</translation>
    </message>
    <message>
        <source>Making this PC ready</source>
        <translation>Préparation de ce poste</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>Premier compte</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Le centre</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>La sauvegarde</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Ctrl+Page Down</source>
        <translation>Ctrl+Page suiv.</translation>
    </message>
    <message>
        <source>Correct the report</source>
        <translation>Corriger le rapport</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>1 answer to correct</source>
        <translation>1 réponse à corriger</translation>
    </message>
    <message>
        <source>{count} answers to correct</source>
        <translation>{count} réponses à corriger</translation>
    </message>
    <message>
        <source>1 required answer open</source>
        <translation>1 réponse obligatoire manque</translation>
    </message>
    <message>
        <source>{count} required answers open</source>
        <translation>{count} réponses obligatoires manquent</translation>
    </message>
    <message>
        <source>Every required answer is given</source>
        <translation>Toutes les réponses obligatoires sont données</translation>
    </message>
    <message>
        <source>Word, PDF…</source>
        <translation>Word, PDF…</translation>
    </message>
    <message>
        <source>Save or print the report as it stands</source>
        <translation>Enregistrer ou imprimer le rapport tel qu’il est</translation>
    </message>
    <message>
        <source>1 answer to confirm</source>
        <translation>1 réponse à confirmer</translation>
    </message>
    <message>
        <source>{count} answers to confirm</source>
        <translation>{count} réponses à confirmer</translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>Try a form</source>
        <extracomment>Milliseconds from the last change of the file until it is read again: Excel writes in several steps. Milliseconds from an answer until the XML follows.</extracomment>
        <translation>Essayer un formulaire</translation>
    </message>
    <message>
        <source>Open a form</source>
        <translation>Ouvrir un formulaire</translation>
    </message>
    <message>
        <source>Checking {file}…</source>
        <translation>Vérification de {file}…</translation>
    </message>
    <message>
        <source>Open a form…</source>
        <translation>Ouvrir un formulaire…</translation>
    </message>
    <message>
        <source>Check again (F5)</source>
        <translation>Revérifier (F5)</translation>
    </message>
    <message>
        <source>Save the XForm as…</source>
        <translation>Enregistrer le XForm…</translation>
    </message>
    <message>
        <source>XML of the answers</source>
        <translation>XML des réponses</translation>
    </message>
    <message>
        <source>The XForm</source>
        <translation>Le XForm</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>XForm</source>
        <translation>XForm</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>No form is open</source>
        <translation>Aucun formulaire ouvert</translation>
    </message>
    <message>
        <source>Open an XLSForm (.xlsx), or drop it here. It is checked and can be tried; nothing is stored.</source>
        <translation>Ouvrez un XLSForm (.xlsx) ou déposez-le ici. Il est vérifié et peut être essayé&#x202f;; rien n&apos;est enregistré.</translation>
    </message>
    <message>
        <source>XLSForm (*.xlsx)</source>
        <translation>XLSForm (*.xlsx)</translation>
    </message>
    <message>
        <source>The list says what to correct.</source>
        <translation>La liste dit quoi corriger.</translation>
    </message>
    <message>
        <source>It cannot be filled in yet</source>
        <translation>On ne peut pas encore le remplir</translation>
    </message>
    <message>
        <source>Save the XForm as</source>
        <translation>Enregistrer le XForm</translation>
    </message>
    <message>
        <source>XForm (*.xml)</source>
        <translation>XForm (*.xml)</translation>
    </message>
    <message>
        <source>The file cannot be written ({why}). Choose another place.</source>
        <translation>Le fichier ne peut être écrit ({why}). Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>FoundScreen</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word.</source>
        <translation>Essayez moins de lettres, ou un autre mot.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Found: {text}</source>
        <translation>Trouvé&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} sur {count}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Guidance: {name}</source>
        <translation>Consignes&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide</source>
        <extracomment>The widest column of text, in pixels at 100 %. Points of a page&apos;s title and of the headings under it.</extracomment>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Rien trouvé. Essayez moins de lettres.</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page d’avant</translation>
    </message>
    <message>
        <source>Back to the work (Esc)</source>
        <translation>Retour au travail (Échap)</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <source>Whichever computer of the commune takes it</source>
        <translation>N’importe quel ordinateur de la commune</translation>
    </message>
    <message>
        <source>The centre has told of no other computer yet.</source>
        <translation>Le centre n’a encore signalé aucun autre ordinateur.</translation>
    </message>
    <message>
        <source>Which computer</source>
        <translation>Quel ordinateur</translation>
    </message>
    <message>
        <source>A word for who goes on (may stay empty)</source>
        <translation>Un mot pour la personne qui continue (facultatif)</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Le garder ici</translation>
    </message>
    <message>
        <source>Hand the draft over to another computer</source>
        <translation>Confier le brouillon à un autre ordinateur</translation>
    </message>
    <message>
        <source>Hand the draft over</source>
        <translation>Confier le brouillon</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Enregistrer sur une clé…</translation>
    </message>
    <message>
        <source>The centre passes it on and keeps nothing of it. From now on it can only be read here, until you take it back. Without a network, save it to a stick for one computer.</source>
        <translation>Le centre le transmet et n’en garde rien. Ici, il ne peut désormais qu’être lu, jusqu’à ce que vous le repreniez. Sans réseau, enregistrez-le sur clé USB pour un PC.</translation>
    </message>
    <message>
        <source>Choose the computer: a packet is sealed for one.</source>
        <translation>Choisissez le PC&#xa0;: un paquet est scellé pour un seul.</translation>
    </message>
    <message>
        <source>The draft is being sealed with its files…</source>
        <translation>Le brouillon est scellé avec ses fichiers…</translation>
    </message>
</context>
<context>
    <name>HandoverCard</name>
    <message>
        <source>Copies kept of the draft</source>
        <extracomment>Answers of a copy shown at once; what is longer is read after changing over.</extracomment>
        <translation>Copies conservées du brouillon</translation>
    </message>
    <message>
        <source>Hand over to another computer…</source>
        <translation>Confier à un autre ordinateur…</translation>
    </message>
    <message>
        <source>Somebody else can go on with this draft on another computer of the commune.</source>
        <translation>Quelqu’un d’autre peut continuer ce brouillon sur un autre ordinateur de la commune.</translation>
    </message>
    <message>
        <source>Your word: {note}</source>
        <translation>Votre mot&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Continuer celui-ci</translation>
    </message>
    <message>
        <source>Nothing was filled in.</source>
        <translation>Rien n’a été rempli.</translation>
    </message>
    <message>
        <source>Only if the other computer is lost: should both be sent, the two are put side by side.</source>
        <translation>Seulement si l’autre ordinateur est perdu&#xa0;: si les deux sont envoyés, ils seront mis côte à côte.</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Reprendre…</translation>
    </message>
    <message>
        <source>Take back all the same</source>
        <translation>Reprendre quand même</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Le laisser là-bas</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Back to the desk</source>
        <extracomment>Width of the way back, and how far its mark is from its edge, in pixels at 100 %. Pixels at 100 % for the sign that more stands behind the period. Height at 100 % of a report below which three lines of head leave nothing for the questions.</extracomment>
        <translation>Retour au bureau</translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation>Échéance {date}</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Langue du formulaire</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Confier…</translation>
    </message>
    <message>
        <source>Let somebody go on with this draft on another computer</source>
        <translation>Laisser quelqu’un continuer ce brouillon sur un autre ordinateur</translation>
    </message>
    <message>
        <source>Note for the leader at the cell in hand (Shift+F2)</source>
        <translation>Note pour le responsable à la cellule en cours (Maj+F2)</translation>
    </message>
    <message>
        <source>Comment for the officer at the cell in hand (Shift+F2)</source>
        <translation>Remarque pour l’agent à la cellule choisie (Maj+F2)</translation>
    </message>
    <message>
        <source>last period: {period}, the newest signed before</source>
        <translation>période précédente&#xa0;: {period}, le dernier rapport signé avant</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Period</source>
        <extracomment>Columns for each figure: it, its change, that in per cent, the same period a year ago.</extracomment>
        <translation>Période</translation>
    </message>
    <message>
        <source>± period before</source>
        <translation>± période préc.</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Même période n–1</translation>
    </message>
    <message>
        <source>± %</source>
        <translation>± %</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Last exchanges</source>
        <extracomment>Exchanges kept for a look back.</extracomment>
        <translation>Derniers échanges</translation>
    </message>
    <message>
        <source>Nothing has been exchanged with the centre yet.</source>
        <translation>Rien n’a encore été échangé avec le centre.</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>Form</source>
        <extracomment>So many periods are shown at first. Width at 100 % of what is said under the chart. Height at 100 % of the table with its heads, one row and its bar.</extracomment>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Périodicité</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Type de graphique</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Figures by period</source>
        <translation>Chiffres par période</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Tous les rapports</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>Chiffres dans le temps</translation>
    </message>
    <message>
        <source>From signed reports; a gap is a period without one</source>
        <translation>D’après les rapports signés&#x202f;; un blanc est une période sans rapport</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Rien à comparer encore</translation>
    </message>
    <message>
        <source>As soon as a report of a month, a quarter or a year is signed, its figures are here.</source>
        <translation>Dès qu’un rapport mensuel, trimestriel ou annuel est signé, ses chiffres sont ici.</translation>
    </message>
    <message>
        <source>Tick at the left what you want to see.</source>
        <translation>Cochez à gauche ce que vous voulez voir.</translation>
    </message>
    <message>
        <source>Choose a figure</source>
        <translation>Choisissez un chiffre</translation>
    </message>
    <message>
        <source>Save as {kind}</source>
        <translation>Enregistrer en {kind}</translation>
    </message>
    <message>
        <source>Point at a figure, or go from one to the next with the arrow keys.</source>
        <translation>Pointez un chiffre, ou passez de l’un à l’autre avec les flèches.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré dans {path}.</translation>
    </message>
    <message>
        <source>Only one period is signed so far: comparing begins with the next one.</source>
        <translation>Une seule période est signée&#xa0;: la comparaison commence à la suivante.</translation>
    </message>
    <message>
        <source>{file} is being made…</source>
        <translation>Création de {file}…</translation>
    </message>
</context>
<context>
    <name>InUse</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The application is open already</source>
        <translation>L’application est déjà ouverte</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Kind</source>
        <extracomment>So long after the last key others that say the same are looked for. The page, among those whose typing is kept.</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>What the citizen says</source>
        <translation>Ce que dit le citoyen</translation>
    </message>
    <message>
        <source>Save and get the code</source>
        <translation>Enregistrer et obtenir le code</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>For example: land, environment, roads</source>
        <translation>Par exemple&#xa0;: terres, environnement, routes</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Mode de réception</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Apportée par</translation>
    </message>
    <message>
        <source>dd/mm/yyyy; blank: today</source>
        <translation>jj/mm/aaaa&#x202f;; vide&#xa0;: aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Day the letter came</source>
        <translation>Jour d&apos;arrivée de la lettre</translation>
    </message>
    <message>
        <source>Write the day as 05/10/2026, or leave it blank for today.</source>
        <translation>Écrivez le jour comme 05/10/2026, ou laissez vide pour aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>This is what was typed before. It is not saved yet.</source>
        <translation>Voici ce qui avait été saisi&#x202f;; ce n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Attaching the files…</source>
        <translation>Ajout des fichiers…</translation>
    </message>
    <message>
        <source>It is saved, but without the files: {why}</source>
        <translation>C’est enregistré, mais sans les fichiers&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>This file is not on this PC. Choose it again, or remove it.</source>
        <translation>Ce fichier n&apos;est pas sur ce PC. Choisissez-le à nouveau ou retirez-le.</translation>
    </message>
    <message>
        <source>Fingerprint {sha256}</source>
        <translation>Empreinte {sha256}</translation>
    </message>
    <message>
        <source>Picture: {name}</source>
        <translation>Image&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Show it small</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>KeptFiles</name>
    <message>
        <source>Save a copy as</source>
        <translation>Enregistrer une copie sous</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>Fingerprint {sha256}</source>
        <translation>Empreinte {sha256}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>{file} is being copied…</source>
        <extracomment>Writes the file of that name to a path, until it is stopped, telling how far it is. Makes a copy that another program can show.</extracomment>
        <translation>Copie de {file}…</translation>
    </message>
    <message>
        <source>{file} is being opened…</source>
        <translation>Ouverture de {file}…</translation>
    </message>
    <message>
        <source>No program on this PC opens “{name}”. Save a copy, and open it on another one.</source>
        <translation>Aucun programme de ce PC n&apos;ouvre «&#xa0;{name}&#xa0;». Enregistrez une copie et ouvrez-la sur un autre.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>One file at a time: wait until this one is done, or stop it.</source>
        <translation>Un fichier à la fois&#xa0;: attendez la fin de celui-ci, ou arrêtez-le.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Change the key of this PC</source>
        <translation>Changer la clé de ce poste</translation>
    </message>
    <message>
        <source>If a backup or this PC was in the wrong hands together with a password or the recovery sheet. Passwords stay; the recovery key is printed anew. Earlier backups open as on their day: delete them, then change the passwords that others know.</source>
        <translation>Si une sauvegarde ou ce poste s’est trouvé en de mauvaises mains avec un mot de passe ou la feuille de secours. Les mots de passe restent&#x202f;; la clé de secours est imprimée à nouveau. Les anciennes sauvegardes s’ouvrent comme à leur date&#xa0;: supprimez-les, puis changez les mots de passe connus d’autres.</translation>
    </message>
    <message>
        <source>Key of the reports</source>
        <translation>Clé des rapports</translation>
    </message>
</context>
<context>
    <name>KeyChangePage</name>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Changer la clé</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>All reports are written anew under another key. This takes from some seconds to some minutes; nobody can work here meanwhile. If the power fails, everything is as before.</source>
        <translation>Tous les rapports sont réécrits avec une autre clé. Cela prend de quelques secondes à quelques minutes&#x202f;; on ne peut pas travailler pendant ce temps. En cas de coupure, tout reste comme avant.</translation>
    </message>
    <message>
        <source>Change the key of this PC</source>
        <translation>Changer la clé de ce poste</translation>
    </message>
    <message>
        <source>It is on paper: use the new key</source>
        <translation>C’est sur papier&#xa0;: utiliser la nouvelle clé</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>Tout laisser comme avant</translation>
    </message>
    <message>
        <source>The reports have a new key. From now on the new recovery sheet opens this PC.</source>
        <translation>Les rapports ont une nouvelle clé. Désormais, la nouvelle feuille de secours ouvre ce poste.</translation>
    </message>
    <message>
        <source>The reports are being written under the new key…</source>
        <translation>Réécriture des rapports avec la nouvelle clé…</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Last group of the key</source>
        <translation>Dernier groupe de la clé</translation>
    </message>
    <message>
        <source>Type it from the paper: so you know it is there.</source>
        <translation>Recopiez-le depuis le papier&#xa0;: vous saurez ainsi qu’il y est.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>La clé de récupération</translation>
    </message>
    <message>
        <source>If every password is forgotten, only this key opens the reports. It is shown this once: put it on paper and keep it in the safe.</source>
        <translation>Si tous les mots de passe sont oubliés, seule cette clé ouvre les rapports. Elle n’est montrée qu’une fois&#xa0;: mettez-la sur papier et gardez-la au coffre.</translation>
    </message>
    <message>
        <source>That is not the last group. Compare it with the paper.</source>
        <translation>Ce n’est pas le dernier groupe. Comparez avec le papier.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved: {path}. Print it and delete the file.</source>
        <translation>Enregistré&#xa0;: {path}. Imprimez-le puis supprimez le fichier.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Five short steps. No network is needed; the centre can be named later.</source>
        <translation>Cinq étapes courtes. Aucun réseau n’est nécessaire&#x202f;; le centre peut être indiqué plus tard.</translation>
    </message>
    <message>
        <source>Which language do you work in?</source>
        <translation>Dans quelle langue travaillez-vous&#x202f;?</translation>
    </message>
</context>
<context>
    <name>LeaveFields</name>
    <message>
        <source>Password of the leader or administrator</source>
        <translation>Mot de passe du responsable ou de l’administrateur</translation>
    </message>
    <message>
        <source>A leader or administrator lets this be done, with their own password.</source>
        <translation>Un responsable ou un administrateur l’autorise, avec son propre mot de passe.</translation>
    </message>
    <message>
        <source>Leader or administrator</source>
        <translation>Responsable ou administrateur</translation>
    </message>
    <message>
        <source>Type their password.</source>
        <translation>Tapez son mot de passe.</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>{title} (new)</source>
        <extracomment>Pixels at 100 % that a list box takes around its words, and around its icon. At 100 %, the least a list box wants, and the most it wants for its words. Side of an icon in a list box, at 100 %. Room for the words to look for at 100 %: the least; the most for what the empty field says of itself, and what it takes around that. So many lines at most for the sake of what the empty field says. How far under the middle of a line the middle of its words is, in parts of the icon&apos;s height. The role that says how long the end of a cell&apos;s words is, in characters; 0 where none is kept. Roles that are answered with the words of a cell. Columns of figures: they and their heads stand at the right.</extracomment>
        <translation>{title} (nouveau)</translation>
    </message>
</context>
<context>
    <name>Logins</name>
    <message>
        <source>Accounts on this PC</source>
        <translation>Comptes de ce poste</translation>
    </message>
    <message>
        <source>{role} · no password on this PC yet</source>
        <translation>{role} · pas encore de mot de passe ici</translation>
    </message>
</context>
<context>
    <name>LongTextQuestion</name>
    <message>
        <source>These look like cells of a table, so they are shown for the fields from here on.</source>
        <translation>Cela ressemble aux cellules d’un tableau&#xa0;: elles sont montrées pour les champs à partir d’ici.</translation>
    </message>
    <message>
        <source>Paste them here as text</source>
        <translation>Les coller ici comme texte</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The application is now version {version}.</source>
        <translation>L’application est maintenant en version {version}.</translation>
    </message>
    <message>
        <source>See what is new</source>
        <translation>Voir les nouveautés</translation>
    </message>
    <message>
        <source>I know of this</source>
        <extracomment>Width of the search where there is room, and where there is none, in pixels at 100 %. Milliseconds between two looks at the clock. Language codes with the name each speaker knows it by; the first is what a PC starts in. What waits for the painted desk begins so many milliseconds after it was made at the latest: a window may be hidden.</extracomment>
        <translation>J’en ai connaissance</translation>
    </message>
    <message>
        <source>You are signed out as soon as the work under way has ended.</source>
        <translation>Vous serez déconnecté dès que le travail en cours sera terminé.</translation>
    </message>
    <message>
        <source>The window closes as soon as the work under way has ended.</source>
        <translation>La fenêtre se fermera dès que le travail en cours sera terminé.</translation>
    </message>
</context>
<context>
    <name>MaskedQuestion</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>MomentQuestion</name>
    <message>
        <source>dd/mm/yyyy hh:mm</source>
        <translation>jj/mm/aaaa hh:mm</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
</context>
<context>
    <name>NewKey</name>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Créer une nouvelle clé de récupération</translation>
    </message>
    <message>
        <source>If the printed sheet is lost or others have seen it. The old sheet opens nothing after that.</source>
        <translation>Si la feuille imprimée est perdue ou a été vue par d’autres. Ensuite, l’ancienne feuille n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Elle est sur papier</translation>
    </message>
    <message>
        <source>From now on the new recovery key opens this PC.</source>
        <translation>Désormais, la nouvelle clé de récupération ouvre ce poste.</translation>
    </message>
    <message>
        <source>A new recovery key is being made. This cannot be stopped.</source>
        <translation>Une nouvelle clé de secours est créée. Cela ne peut être arrêté.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note for the leader</source>
        <translation>Note pour le responsable</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Take the note away</source>
        <translation>Retirer la note</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Stays in the office: not in what is sent, nor in Word, PDF and Excel. It stays on this computer when the draft is handed over to another.</source>
        <translation>Reste au bureau&#xa0;: ni dans l&apos;envoi, ni dans Word, PDF et Excel. Elle reste sur ce poste quand le brouillon est passé à un autre.</translation>
    </message>
    <message>
        <source>The notes for the leader stay on this computer; the draft goes without them.</source>
        <translation>Les notes pour le responsable restent sur ce poste&#x202f;; le brouillon part sans elles.</translation>
    </message>
    <message>
        <source>Take away the notes of deleted rows ({count})</source>
        <translation>Retirer les notes des lignes supprimées ({count})</translation>
    </message>
    <message>
        <source>What the officer is to correct</source>
        <translation>Ce que l’agent doit corriger</translation>
    </message>
    <message>
        <source>The officer reads it at this cell once you send the report back.</source>
        <translation>L’agent le lit à cette cellule dès que vous renvoyez le rapport.</translation>
    </message>
    <message>
        <source>Go to a cell first, then press Shift+F2.</source>
        <translation>Choisissez d’abord une cellule, puis Maj+F2.</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes of the officer</source>
        <translation>Notes de l&apos;agent</translation>
    </message>
    <message>
        <source>Comments for the officer</source>
        <translation>Remarques pour l’agent</translation>
    </message>
</context>
<context>
    <name>NoticeFar</name>
    <message>
        <source>{share} of {size} is here; the rest is at the centre.</source>
        <translation>{share} de {size} sont ici&#x202f;; le reste est au centre.</translation>
    </message>
    <message>
        <source>Not on this PC yet. Fetch it once ({size}), then it opens without a network.</source>
        <translation>Pas encore sur ce PC. Récupérez-le une fois ({size}), il s&apos;ouvrira ensuite sans réseau.</translation>
    </message>
</context>
<context>
    <name>NoticeFilesCard</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files are kept encrypted on this PC. What another program opens is a copy, thrown away when you sign out.</source>
        <translation>Les fichiers sont chiffrés sur ce PC. Un autre programme n&apos;ouvre qu&apos;une copie, effacée à la fermeture de la session.</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>All notices</source>
        <translation>Tous les avis</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>No longer first</source>
        <translation>Ne plus garder en tête</translation>
    </message>
    <message>
        <source>Keep first</source>
        <translation>Garder en tête</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Numéro et symbole</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>NoticesFilter</name>
    <message>
        <source>Title, text, number, name of a file</source>
        <translation>Titre, texte, numéro, nom d&apos;un fichier</translation>
    </message>
    <message>
        <source>Filter the notices by their words</source>
        <translation>Filtrer les avis par leurs mots</translation>
    </message>
    <message>
        <source>Which notices</source>
        <translation>Quels avis</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>Tous les avis</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lus</translation>
    </message>
    <message>
        <source>Kept first</source>
        <translation>Gardés en tête</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>NoticesModel</name>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Numéro et symbole</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
</context>
<context>
    <name>NoticesScreen</name>
    <message>
        <source>What the centre has to say to your commune is shown here.</source>
        <translation>Ce que le centre communique à votre commune s’affiche ici.</translation>
    </message>
    <message>
        <source>No notice yet</source>
        <translation>Aucun avis pour l’instant</translation>
    </message>
    <message>
        <source>Notices and documents</source>
        <translation>Avis et documents</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Take a word away, or choose all notices.</source>
        <translation>Retirez un mot, ou choisissez tous les avis.</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>{number} (a decimal)</source>
        <translation>{number} (décimal)</translation>
    </message>
    <message>
        <source>{number} (thousands)</source>
        <translation>{number} (milliers)</translation>
    </message>
    <message>
        <source>{number}, not a whole number: type it again</source>
        <extracomment>How values of these types are read. Stands behind text that can be read in two ways; the form sees no number, so nobody can sign it by mistake. Pixels a figure takes. Stretch of a field beside its unit: it takes the room up to its width, what is left stays empty. A hint of at most this many letters, without punctuation, is a unit.</extracomment>
        <translation>{number}, pas un nombre entier&#xa0;: à retaper</translation>
    </message>
</context>
<context>
    <name>NumberHint</name>
    <message>
        <source>Move it there</source>
        <translation>Le déplacer</translation>
    </message>
    <message>
        <source>A telephone number stands in the text. Move it to who brought it?</source>
        <translation>Le texte contient un numéro de téléphone. Le déplacer vers la personne&#x202f;?</translation>
    </message>
    <message>
        <source>A long number stands in the text, as of an identity card or a telephone. It belongs to who brought it; leave it out here unless it is needed.</source>
        <translation>Le texte contient un long numéro, comme d’une carte d’identité ou d’un téléphone. Il relève de la personne&#x202f;; retirez-le s’il n’est pas utile.</translation>
    </message>
</context>
<context>
    <name>NumberPart</name>
    <message>
        <source>Give it number {number}</source>
        <translation>Donner le numéro {number}</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>autre numéro</translation>
    </message>
    <message>
        <source>Give it this one</source>
        <translation>Lui donner celui-ci</translation>
    </message>
    <message>
        <source>Numbers of {year} nothing bears: {numbers}.</source>
        <translation>Numéros de {year} non attribués&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>Type a number from 1 on.</source>
        <translation>Saisissez un nombre à partir de 1.</translation>
    </message>
    <message>
        <source>number given there</source>
        <translation>numéro donné là-bas</translation>
    </message>
    <message>
        <source>Write it in</source>
        <translation>L’inscrire</translation>
    </message>
    <message>
        <source>Another computer of the commune keeps the register of numbers. Ask there for one.</source>
        <translation>Un autre poste de la commune tient le registre des numéros. Demandez-y le numéro, puis inscrivez-le ici.</translation>
    </message>
    <message>
        <source>The commune has other computers, and each counts by itself. Say in the settings which one keeps the register, or two papers get one number.</source>
        <translation>La commune a d’autres postes, et chacun compte pour soi. Dites dans les réglages lequel tient le registre, sinon deux documents auront le même numéro.</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>{typed} can be read in two ways. Which one is meant?</source>
        <translation>{typed} peut se lire de deux façons. Laquelle est la bonne&#x202f;?</translation>
    </message>
</context>
<context>
    <name>NumberRegister</name>
    <message>
        <source>Register of document numbers</source>
        <translation>Registre des numéros</translation>
    </message>
    <message>
        <source>Symbol of the series</source>
        <translation>Symbole de la série</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Keep this number</source>
        <translation>Garder ce numéro</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>For which paper, written elsewhere</source>
        <translation>Pour quel papier, écrit ailleurs</translation>
    </message>
    <message>
        <source>Nothing bears: {numbers}.</source>
        <translation>Non attribués&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>No number has been given yet.</source>
        <translation>Aucun numéro n’a encore été donné.</translation>
    </message>
    <message>
        <source>Type a number from 1 on, and a year.</source>
        <translation>Saisissez un numéro à partir de 1, et une année.</translation>
    </message>
    <message>
        <source>Number {number} is kept.</source>
        <translation>Le numéro {number} est gardé.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur ce poste</translation>
    </message>
    <message>
        <source>On another one of the commune</source>
        <translation>Sur un autre de la commune</translation>
    </message>
    <message>
        <source>The numbers of all reports and papers are given here.</source>
        <translation>Les numéros de tous les rapports et documents sont donnés ici.</translation>
    </message>
    <message>
        <source>No number is given here; below are those that were given there and written in here.</source>
        <translation>Aucun numéro n’est donné ici&#x202f;; ci-dessous, ceux donnés là-bas et inscrits ici.</translation>
    </message>
    <message>
        <source>Nobody has said where yet, and each computer counts by itself: two papers may get one number.</source>
        <translation>Personne ne l’a encore dit, et chaque poste compte pour soi&#xa0;: deux documents peuvent avoir le même numéro.</translation>
    </message>
    <message>
        <source>Where this register is kept</source>
        <translation>Où ce registre est tenu</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Go on filling in</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«&#xa0;{note}&#xa0;»</translation>
    </message>
    <message>
        <source>Asked for, the centre has not answered yet</source>
        <translation>Demandé, le centre n’a pas encore répondu</translation>
    </message>
    <message>
        <source>Draft offered to you</source>
        <translation>Brouillon proposé</translation>
    </message>
    <message>
        <source>It is yours as soon as the centre says so. Only one computer gets it.</source>
        <translation>Il est à vous dès que le centre le dit. Un seul ordinateur l’obtient.</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Pas pour moi</translation>
    </message>
    <message>
        <source>Take over and go on</source>
        <translation>Reprendre et continuer</translation>
    </message>
    <message>
        <source>You have a draft of this report too. Which one do you go on with? The other is kept to read.</source>
        <translation>Vous avez aussi un brouillon de ce rapport. Lequel continuez-vous&#x202f;? L’autre reste lisible.</translation>
    </message>
    <message>
        <source>With theirs</source>
        <translation>Avec le leur</translation>
    </message>
    <message>
        <source>With mine</source>
        <translation>Avec le mien</translation>
    </message>
    <message>
        <source>See how it stands</source>
        <translation>Voir où il en est</translation>
    </message>
</context>
<context>
    <name>OtherWordsLine</name>
    <message>
        <source>Signed off on {moment}: it is printed in the words in force then; the words of reports have been changed since.</source>
        <translation>Signé le {moment}&#xa0;: il est imprimé avec le texte en vigueur alors&#xa0;; le texte des rapports a changé depuis.</translation>
    </message>
    <message>
        <source>The words in force name “{name}”, which this report’s version of the form does not have: it is printed in the newest words that fit it.</source>
        <translation>Le texte en vigueur nomme «&#xa0;{name}&#xa0;», que la version du formulaire de ce rapport n’a pas&#xa0;: il est imprimé avec le texte le plus récent qui lui convient.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections of the form</source>
        <extracomment>Height that the outline and the questions keep under long words; what is above them is read whole. Width of an entry: margins and a scroll bar apart.</extracomment>
        <translation>Sections du formulaire</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>A new password that only you know</source>
        <translation>Un nouveau mot de passe que vous seul connaissez</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Au moins 8 caractères.</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Le nouveau mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>This password was set for you by somebody else. Choose one of your own; then you are in.</source>
        <translation>Ce mot de passe vous a été donné par quelqu’un d’autre. Choisissez le vôtre pour entrer.</translation>
    </message>
    <message>
        <source>Choose another one than you were given.</source>
        <translation>Choisissez-en un autre que celui qu’on vous a donné.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe ne sont pas identiques.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>For outside, leave out what is written in own words</source>
        <translation>Pour l&apos;extérieur, omettre ce qui est écrit librement</translation>
    </message>
    <message>
        <source>Names of people may stand there. Left out: {names}.</source>
        <translation>Des noms de personnes peuvent s&apos;y trouver. Omis&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Read them before you give the file away: names of people may stand in {names}.</source>
        <translation>Relisez avant de donner le fichier&#xa0;: des noms de personnes peuvent se trouver dans {names}.</translation>
    </message>
</context>
<context>
    <name>PacketsSection</name>
    <message>
        <source>Send by USB stick</source>
        <extracomment>Sizes of parts in MB; 0 is one file. 20 MB goes by mail, 650 MB on a disc.</extracomment>
        <translation>Envoyer par clé USB</translation>
    </message>
    <message>
        <source>With the attached files</source>
        <translation>Avec les fichiers joints</translation>
    </message>
    <message>
        <source>Size of the parts</source>
        <translation>Taille des parties</translation>
    </message>
    <message>
        <source>Parts of {n} MB at most</source>
        <translation>Parties de {n} Mo au plus</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un seul fichier</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>Enregistrer sur une clé…</translation>
    </message>
    <message>
        <source>Without a network: save what waits to a stick, take it to the centre, and take its answer in here. The packet is sealed: only the centre can open it, and what is in it arrives once, also when a network comes.</source>
        <translation>Sans réseau&#xa0;: enregistrez ce qui attend sur une clé, portez-la au centre, puis lisez sa réponse ici. Le paquet est scellé&#xa0;: seul le centre peut l&apos;ouvrir, et son contenu n&apos;arrive qu&apos;une fois, même si le réseau revient.</translation>
    </message>
    <message>
        <source>Nothing waits now; a packet then only asks what is new.</source>
        <translation>Rien n&apos;attend&#x202f;; le paquet demande alors seulement les nouveautés.</translation>
    </message>
    <message>
        <source>Waiting now: {reports}.</source>
        <translation>En attente&#xa0;: {reports}.</translation>
    </message>
    <message>
        <source>The answer is being opened and taken in…</source>
        <translation>Ouverture et prise en compte de la réponse…</translation>
    </message>
    <message>
        <source>The packet is being written and sealed…</source>
        <translation>Écriture et scellement du paquet…</translation>
    </message>
    <message>
        <source>Take in a packet…</source>
        <translation>Prendre un paquet…</translation>
    </message>
    <message>
        <source>Look at a packet…</source>
        <translation>Regarder un paquet…</translation>
    </message>
    <message>
        <source>The packet is being looked at…</source>
        <translation>Le paquet est examiné…</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Previous</source>
        <translation>Précédents</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivants</translation>
    </message>
    <message>
        <source>{a}–{b} of {n}</source>
        <translation>{a}–{b} sur {n}</translation>
    </message>
</context>
<context>
    <name>PaperChoices</name>
    <message>
        <source>With the pictures of signature and seal</source>
        <translation>Avec les images de la signature et du sceau</translation>
    </message>
    <message>
        <source>Word, PDF and print for outside the office: small counts and what is not public masked</source>
        <translation>Word, PDF et impression pour l&apos;extérieur&#xa0;: petits nombres et chiffres non publics masqués</translation>
    </message>
    <message>
        <source>The paper says that it is an extract; the superior gets the whole report, without this mark</source>
        <translation>Le document indique qu&apos;il est un extrait&#x202f;; le rapport complet va au supérieur, sans cette coche</translation>
    </message>
    <message>
        <source>Word, PDF and print have figures that must not be published ({names}): for the superior and the archive only. For others tick the choice above, or take Excel without small counts.</source>
        <translation>Word, PDF et l&apos;impression contiennent des chiffres à ne pas publier ({names})&#xa0;: pour le supérieur et l&apos;archive seulement. Pour d&apos;autres, cochez la case ci-dessus ou prenez l&apos;Excel sans petits nombres.</translation>
    </message>
    <message>
        <source>Word, PDF and print for outside, masked: personal data, small counts, what is not public</source>
        <translation>Word, PDF et impression pour l’extérieur&#xa0;: données personnelles, petits effectifs et non public masqués</translation>
    </message>
    <message>
        <source>Word and PDF: annexes in a file of their own</source>
        <translation>Word et PDF&#xa0;: les annexes dans un fichier à part</translation>
    </message>
    <message>
        <source>The office’s choice for all reports; the agency’s seal with a token signs both files</source>
        <translation>Le choix du bureau pour tous les rapports&#xa0;; le sceau apposé avec un jeton signe les deux fichiers</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>Password now</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Au moins 8 caractères.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Répéter le nouveau</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Votre mot de passe est changé.</translation>
    </message>
    <message>
        <source>The password is being changed. This cannot be stopped.</source>
        <translation>Le mot de passe est changé. Cela ne peut être arrêté.</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Au moins 8 caractères.</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe ne sont pas identiques.</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>This table can only be read. Nothing was pasted.</source>
        <extracomment>The largest picture of a choice, pixels at 100 %. Room that circle or box takes from the label, and at its top, pixels at 100 %. The least contrast of text (WCAG 2.2, 1.4.3). A larger block is looked at off the main thread. No larger block goes in: a form of that size can no longer be checked while one waits. And no more rows are added at a time.</extracomment>
        <translation>Ce tableau est en lecture seule. Rien n&apos;a été collé.</translation>
    </message>
    <message>
        <source>The block has about {count} cells; at most {most} go in at a time. Nothing was pasted: copy it in parts.</source>
        <translation>Le bloc compte environ {count} cellules&#x202f;; {most} au plus à la fois. Rien n&apos;a été collé&#xa0;: copiez-le par parties.</translation>
    </message>
    <message>
        <source>Looking at {count} cells…</source>
        <translation>Examen de {count} cellules…</translation>
    </message>
    <message>
        <source>Paste nothing</source>
        <translation>Ne rien coller</translation>
    </message>
    <message>
        <source>One cell of the block is too long. Nothing was pasted.</source>
        <translation>Une cellule du bloc est trop longue. Rien n&apos;a été collé.</translation>
    </message>
    <message>
        <source>The block has {count} rows more than the table; at most {most} are added at a time. Nothing was pasted: copy it in parts.</source>
        <translation>Le bloc compte {count} lignes de plus que le tableau&#x202f;; {most} au plus sont ajoutées à la fois. Rien n&apos;a été collé&#xa0;: copiez-le par parties.</translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>The pasted block as it would land</source>
        <extracomment>Lines of the block in sight, letters of one cell. Pixels of the lines whatever the scale, so that the buttons stay in sight with the block.</extracomment>
        <translation>Le bloc tel qu&apos;il serait collé</translation>
    </message>
    <message>
        <source>Paste nothing</source>
        <translation>Ne rien coller</translation>
    </message>
    <message>
        <source>Look at the block before it goes in</source>
        <translation>Vérifier le bloc avant de le coller</translation>
    </message>
    <message>
        <source>Paste the block</source>
        <translation>Coller le bloc</translation>
    </message>
    <message>
        <source>1 cell fits.</source>
        <translation>1 cellule convient.</translation>
    </message>
    <message>
        <source>{n} cells fit.</source>
        <translation>{n} cellules conviennent.</translation>
    </message>
    <message>
        <source>1 does not.</source>
        <translation>1 ne convient pas.</translation>
    </message>
    <message>
        <source>{n} do not.</source>
        <translation>{n} ne conviennent pas.</translation>
    </message>
    <message>
        <source>1 was in an old typeface code (TCVN3 or VNI) and is converted.</source>
        <translation>1 était dans un ancien code de police (TCVN3 ou VNI) et est convertie.</translation>
    </message>
    <message>
        <source>{n} were in an old typeface code (TCVN3 or VNI) and are converted.</source>
        <translation>{n} étaient dans un ancien code de police (TCVN3 ou VNI) et sont converties.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet; the block stays on the clipboard.</source>
        <translation>Rien n&apos;a encore été modifié&#x202f;; le bloc reste dans le presse-papiers.</translation>
    </message>
    <message>
        <source>{typed} can be read in two ways. In the whole block it is:</source>
        <translation>{typed} peut se lire de deux façons. Dans tout le bloc, c&apos;est&#xa0;:</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
    <message>
        <source>Row {row}, new</source>
        <translation>Ligne {row}, nouvelle</translation>
    </message>
    <message>
        <source>Row {row}, not there</source>
        <translation>Ligne {row}, absente</translation>
    </message>
    <message>
        <source>Column {column}, not there</source>
        <translation>Colonne {column}, absente</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>pas un nombre entier</translation>
    </message>
    <message>
        <source>too large a number</source>
        <translation>nombre trop grand</translation>
    </message>
    <message>
        <source>thousands or a decimal?</source>
        <translation>milliers ou décimale&#x202f;?</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>pas dans la liste</translation>
    </message>
    <message>
        <source>cannot be read here</source>
        <translation>illisible ici</translation>
    </message>
    <message>
        <source>no row for it</source>
        <translation>pas de ligne</translation>
    </message>
    <message>
        <source>no column for it</source>
        <translation>pas de colonne</translation>
    </message>
    <message>
        <source>reckoned by the form</source>
        <translation>calculé par le formulaire</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>convertie</translation>
    </message>
    <message>
        <source>Next misfit</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Paste what fits</source>
        <translation>Coller ce qui convient</translation>
    </message>
    <message>
        <source>line {n}, the sum of those above</source>
        <translation>ligne {n}, la somme de celles au-dessus</translation>
    </message>
    <message>
        <source>A total is no row of its own and stays out: {lines}.</source>
        <translation>Un total n’est pas une ligne à part et reste dehors&#xa0;: {lines}.</translation>
    </message>
    <message>
        <source>The total goes in as a row of its own: {lines}.</source>
        <translation>Le total entre comme une ligne à part&#xa0;: {lines}.</translation>
    </message>
    <message>
        <source>Leave the total out</source>
        <translation>Laisser le total dehors</translation>
    </message>
    <message>
        <source>Take the total in as a row</source>
        <translation>Prendre le total comme ligne</translation>
    </message>
    <message>
        <source>Total line</source>
        <translation>Ligne de total</translation>
    </message>
    <message>
        <source>can only be read</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>not asked in this row</source>
        <translation>pas demandé dans cette ligne</translation>
    </message>
    <message>
        <source>in a total line</source>
        <translation>dans une ligne de total</translation>
    </message>
    <message>
        <source>per cent, which is not asked for here</source>
        <translation>un pourcentage, qui n’est pas demandé ici</translation>
    </message>
    <message>
        <source>several in the list; which one?</source>
        <translation>plusieurs dans la liste&#xa0;; laquelle&#xa0;?</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Stays in this office: masked in lists, not on the slip, not sent to the centre.</source>
        <translation>Reste dans ce bureau&#xa0;: masqué dans les listes, absent du reçu, non envoyé au centre.</translation>
    </message>
</context>
<context>
    <name>Persons</name>
    <message>
        <source>Show personal data</source>
        <translation>Afficher les données personnelles</translation>
    </message>
    <message>
        <source>That you looked is noted in the audit trail.</source>
        <translation>La consultation est notée au journal.</translation>
    </message>
</context>
<context>
    <name>PhoneForm</name>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <source>The form&apos;s rules find something in 1 place; the draft shows where.</source>
        <translation>Les règles du formulaire relèvent 1 endroit&#x202f;; le brouillon le montre.</translation>
    </message>
    <message>
        <source>The form&apos;s rules find something in {n} places; the draft shows where.</source>
        <translation>Les règles du formulaire relèvent {n} endroits&#x202f;; le brouillon les montre.</translation>
    </message>
    <message>
        <source>It cannot be read with the form as it is on this computer.</source>
        <translation>Illisible avec le formulaire de ce poste.</translation>
    </message>
    <message>
        <source>Nothing is answered.</source>
        <translation>Aucune réponse.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Voir le rapport</translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation>Ressortir</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>No report of this form is to be filled in now: it can be read, and put away.</source>
        <translation>Aucun rapport de ce formulaire n’est à remplir&#xa0;: on peut lire et ranger.</translation>
    </message>
    <message>
        <source>Make a draft from it</source>
        <translation>En faire un brouillon</translation>
    </message>
    <message>
        <source>A new report that nothing asked for</source>
        <translation>Un nouveau rapport non demandé</translation>
    </message>
    <message>
        <source>Which report is it for?</source>
        <translation>Pour quel rapport&#x202f;?</translation>
    </message>
    <message>
        <source>The phone&apos;s answers stand in the draft. Check them as your own.</source>
        <translation>Les réponses du téléphone sont dans le brouillon. Vérifiez-les comme les vôtres.</translation>
    </message>
    <message>
        <source>1 answer that was there already stays.</source>
        <translation>1 réponse déjà saisie reste.</translation>
    </message>
    <message>
        <source>{n} answers that were there already stay.</source>
        <translation>{n} réponses déjà saisies restent.</translation>
    </message>
    <message>
        <source>Not fetched: {names}. Make the draft once more when there is a network.</source>
        <translation>Non récupéré&#xa0;: {names}. Refaites le brouillon quand il y a du réseau.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Draft made</source>
        <translation>Brouillon fait</translation>
    </message>
    <message>
        <source>Read: {title}, {phone}</source>
        <translation>Lire&#xa0;: {title}, {phone}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The draft is being made; files of the phone are fetched.</source>
        <translation>Le brouillon est en préparation&#x202f;; les fichiers du téléphone sont récupérés.</translation>
    </message>
</context>
<context>
    <name>PhonesPart</name>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Traités</translation>
    </message>
    <message>
        <source>Which ones are shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Sent from phones in the villages</source>
        <translation>Envoyé par les téléphones des villages</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Rien ici.</translation>
    </message>
    <message>
        <source>Nobody has signed these, and they are no reports. Make a draft of one, check it, and hand it to the leader as any other.</source>
        <translation>Personne n’a signé ces envois&#xa0;: ce ne sont pas des rapports. Faites-en un brouillon, vérifiez-le et présentez-le au responsable comme tout autre.</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Find a figure</source>
        <translation>Trouver un chiffre</translation>
    </message>
    <message>
        <source>Figures of the form</source>
        <translation>Chiffres du formulaire</translation>
    </message>
    <message>
        <source>At most {count} figures at a time.</source>
        <translation>{count} chiffres au plus à la fois.</translation>
    </message>
    <message>
        <source>A figure that must not be published is among them: exports leave it out.</source>
        <translation>L’un d’eux ne doit pas être publié&#xa0;: les exports l’omettent.</translation>
    </message>
    <message>
        <source>Exports show counts of 1 to 4 persons as «&lt;5».</source>
        <translation>Les exports notent «&#xa0;&lt;5&#xa0;» pour 1 à 4 personnes.</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>Autres chiffres</translation>
    </message>
</context>
<context>
    <name>PickerQuestion</name>
    <message>
        <source>“{typed}” is not in the list; the earlier choice was kept.</source>
        <extracomment>Pixels the list takes at 100 %.</extracomment>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas dans la liste&#x202f;; le choix précédent est gardé.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Show it large</source>
        <extracomment>As many entries as a person will look through; typing on narrows them down. A picture of more bytes or pixels than these is not opened at all. A JPEG is scaled down while it is read. How files begin that hold nothing but a picture (an SVG may ask for other files: it is none of these). Room at 100 % for the picture of a label, and when the person wants it large.</extracomment>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Picture: {name}</source>
        <translation>Image&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Show it small</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>The picture {file} did not come with the form.</source>
        <translation>L&apos;image {file} n&apos;est pas arrivée avec le formulaire.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be shown: it is damaged, too large or no picture.</source>
        <translation>L&apos;image {file} ne peut être affichée&#xa0;: fichier endommagé, trop grand, ou pas une image.</translation>
    </message>
    <message>
        <source>The form has a sound to this question ({file}); it is not played here.</source>
        <translation>Le formulaire joint un son à cette question ({file})&#x202f;; il n&apos;est pas lu ici.</translation>
    </message>
    <message>
        <source>The form has a film to this question ({file}); it is not played here.</source>
        <translation>Le formulaire joint une vidéo à cette question ({file})&#x202f;; elle n&apos;est pas lue ici.</translation>
    </message>
</context>
<context>
    <name>PicturesCard</name>
    <message>
        <source>Pictures of signature and seal</source>
        <translation>Images de la signature et du sceau</translation>
    </message>
    <message>
        <source>As Decree 30/2020 asks: the signature in blue between position and name, the seal in red over a third of it at its left. PNG with a transparent ground. They are kept encrypted, and put only on reports that this leader has signed off.</source>
        <translation>Comme le veut le décret 30/2020&#xa0;: la signature en bleu entre fonction et nom, le sceau en rouge sur un tiers de celle-ci, à gauche. PNG à fond transparent. Elles sont chiffrées, et mises seulement sur les rapports que ce responsable a validés.</translation>
    </message>
    <message>
        <source>My signature</source>
        <translation>Ma signature</translation>
    </message>
    <message>
        <source>Seal of the agency</source>
        <translation>Sceau de l’administration</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The picture was taken away.</source>
        <translation>L’image a été retirée.</translation>
    </message>
    <message>
        <source>The picture is kept.</source>
        <translation>L’image est conservée.</translation>
    </message>
</context>
<context>
    <name>PointQuestion</name>
    <message>
        <source>latitude, longitude: 16.0544, 108.2022</source>
        <extracomment>Milliseconds after the first keystroke not handed over yet until the text is. Lines of an area in sight. Keys that go to the report when the field itself has nothing left to take back. The focus comes back by itself after these: a menu is open, or another window was looked at. So many questions are shown at once: each change of a page that is shown lays the page out. Room at the end that gives way when a sentence comes under a question above. So many times the few choices that buttons are for: then even a kind once chosen gives way. What a pasted cell may be an answer to. N with Đ is not among them: north in English, south in Vietnamese.</extracomment>
        <translation>latitude, longitude&#xa0;: 16.0544, 108.2022</translation>
    </message>
    <message>
        <source>Latitude comes first; here it lies between 8 and 24.</source>
        <translation>La latitude vient d’abord&#x202f;; ici, elle est entre 8 et 24.</translation>
    </message>
    <message>
        <source>Change them over</source>
        <translation>Les inverser</translation>
    </message>
</context>
<context>
    <name>Previous</name>
    <message>
        <source>no change</source>
        <extracomment>Columns of a line where the group does not say. A question of so few twelfths wants the whole width of the page, not only what is good for reading. Three or more of so many stand on a line. Most units of a line. Written by the XLSForm compiler in front of a table-list: the label of its group. From ten times as much on, a difference says more than per cent. From the last digit of a figure to the edge of its field.</extracomment>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Last period {value}</source>
        <translation>Période précédente {value}</translation>
    </message>
    <message>
        <source>Take over the last period: {value}</source>
        <translation>Reprendre la période précédente&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <extracomment>A run of at least this many characters arriving at once was pasted or dropped, not typed. Milliseconds after which slow work is shown; what is over sooner would only flash. Steps of the bar.</extracomment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>ProxyForm</name>
    <message>
        <source>As the system</source>
        <extracomment>Height at 100 % below which a list has no room to spare: large letters on a screen of 768 lines. At 100 %, the least height of a head and a row, and of what is said where nothing is. The event after which the list is another. Columns a narrow table does without, what is missed least first, and what must be left for the first.</extracomment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation>(conservé)</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Only if the proxy asks for them. Kept encrypted on this PC, never in a log.</source>
        <translation>Seulement si le proxy les demande. Chiffrés sur ce PC, jamais dans un journal.</translation>
    </message>
    <message>
        <source>Name at the proxy</source>
        <translation>Nom auprès du proxy</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Proxy on the way to the centre</source>
        <translation>Proxy sur la voie du centre</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>Le système est interrogé…</translation>
    </message>
    <message>
        <source>The system uses none.</source>
        <translation>Le système n’en utilise aucun.</translation>
    </message>
    <message>
        <source>The system uses {place}.</source>
        <translation>Le système utilise {place}.</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s address.</source>
        <translation>Saisissez l’adresse du proxy.</translation>
    </message>
    <message>
        <source>Type the port, a number.</source>
        <translation>Saisissez le port, un nombre.</translation>
    </message>
    <message>
        <source>The way to the centre is saved. “Test the connection” tells if it works.</source>
        <translation>La voie vers le centre est enregistrée. «&#xa0;Tester la connexion&#xa0;» dit si elle marche.</translation>
    </message>
</context>
<context>
    <name>PublishQuestion</name>
    <message>
        <source>Everybody will read this</source>
        <translation>Tout le monde lira ceci</translation>
    </message>
    <message>
        <source>Make it public now</source>
        <translation>Rendre public</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>These words may name somebody: {words}. Take them out with “Correct” or by answering anew; a person’s name stays only with their consent.</source>
        <translation>Ces mots désignent peut-être quelqu’un&#xa0;: {words}. Retirez-les par «&#xa0;Corriger&#xa0;» ou en répondant à nouveau&#x202f;; un nom ne reste qu’avec l’accord de la personne.</translation>
    </message>
    <message>
        <source>I have read it again: these words may be read by everybody</source>
        <translation>J’ai relu&#xa0;: tout le monde peut lire ces mots</translation>
    </message>
    <message>
        <source>Who brought it is known only on the computer where it was taken in: this one cannot look for the name, telephone number or address in these words. Read them all, or make it public there.</source>
        <translation>Le déposant n’est connu que du poste où c’est arrivé&#xa0;: celui-ci ne peut pas chercher son nom, son téléphone ni son adresse dans ces mots. Lisez tout, ou rendez-la publique là-bas.</translation>
    </message>
    <message>
        <source>I have read all of it: nothing in it tells who brought it</source>
        <translation>J’ai tout relu&#xa0;: rien n’y dit qui l’a apporté</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>required</source>
        <extracomment>Some 200 dots to the inch in the room that a photo has on the page. Gives the printer a person chooses, None when it is to be none; raises NoPrinter when there is none. More choices than this are a list to type into instead of buttons, when the form does not say. More than this are one whatever the form says. So many can be ticked in sight, when the form does not say. (control, datatype, appearance); &quot;*&quot; is any. `traits()` adds words of our own to the form&apos;s appearances. A question on its own, open for answers. Pixels at the left of a question, where the rule stands that tells its state; titles begin behind it, too. Of the twelve columns of a page, how many this question takes when the form does not say. Tables use the whole width, not the 760 px that are good for reading.
----------
Characters of a text that are shown. Styles open at once; further ones are shown as typed. Unicode&apos;s noncharacters stand for signs that answers put in, while the author&apos;s markup is read. Room for a row&apos;s words, and for a choice.</extracomment>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>F1: guidance</source>
        <translation>F1&#xa0;: consignes</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>donnée personnelle</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <extracomment>A photo is written anew with this quality when the form asks for fewer pixels: what it shows can be read. More pixels than any camera gives are not decoded: 200 million. What can be written anew: by the name the decoder has for it. What a place that stands close to its neighbours is lower by, at 100 %; as `base.qss` has it.</extracomment>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Signed in: {who}</source>
        <translation>Connecté&#xa0;: {who}</translation>
    </message>
</context>
<context>
    <name>RankQuestion</name>
    <message>
        <source>Move up</source>
        <extracomment>A list of more numbers than this is a field to type into. More numbers than this are no slider. A rating of more steps than this is a slider.</extracomment>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Garder cet ordre</translation>
    </message>
    <message>
        <source>Take the order back</source>
        <translation>Retirer l’ordre</translation>
    </message>
    <message>
        <source>{name}, {place} of {count}</source>
        <translation>{name}, {place} sur {count}</translation>
    </message>
    <message>
        <source>{name}, not placed yet</source>
        <translation>{name}, pas encore classé</translation>
    </message>
    <message>
        <source>Not answered yet. Move a row, or keep the order as it is.</source>
        <translation>Pas encore répondu. Déplacez une ligne ou gardez l’ordre tel quel.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Confirmed by the officer ({n})</source>
        <extracomment>Seconds of making in one turn of the event loop: a key that waits is not felt. Heights of the sight that are made ahead of it; the rest when it comes nearer. Pieces made before the page is first seen: about a screen of them.</extracomment>
        <translation>Confirmé par l’agent ({n})</translation>
    </message>
    <message>
        <source>Not changed because: {reason}</source>
        <translation>Maintenu parce que&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>Confirmé&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>ReceiptActions</name>
    <message>
        <source>Print the receipt</source>
        <translation>Imprimer le récépissé</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
</context>
<context>
    <name>ReceiptCheck</name>
    <message>
        <source>Check a receipt</source>
        <extracomment>Bytes of a file that are looked at: a receipt is one page.</extracomment>
        <translation>Vérifier un récépissé</translation>
    </message>
    <message>
        <source>Text of the receipt, as scanned from its QR code</source>
        <translation>Texte du récépissé, scanné de son code QR</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The PDF of a receipt, a file with its text, or what its QR code says. It is checked with the keys of the centres this PC was enrolled at; no network is needed.</source>
        <translation>Le PDF d’un récépissé, un fichier avec son texte, ou ce que dit son code QR. Vérifié avec les clés des centres où cet ordinateur a été inscrit, sans réseau.</translation>
    </message>
    <message>
        <source>Paste the text of a receipt, or choose a file.</source>
        <translation>Collez le texte d’un récépissé, ou choisissez un fichier.</translation>
    </message>
    <message>
        <source>There is no receipt in it. Choose the PDF saved in this application, or scan the QR code and paste its text.</source>
        <translation>Aucun récépissé dedans. Choisissez le PDF enregistré par l’application, ou scannez le code QR et collez son texte.</translation>
    </message>
    <message>
        <source>This receipt proves nothing: {why}.</source>
        <translation>Ce récépissé ne prouve rien&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>The receipt holds: the centre signed it, and nothing was changed.</source>
        <translation>Le récépissé est valable&#xa0;: le centre l’a signé, rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>ReceiptPaper</name>
    <message>
        <source>receipt-{serial}.pdf</source>
        <extracomment>Tells what became of it: a sentence, and whether it went well.</extracomment>
        <translation>recepisse-{serial}.pdf</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
</context>
<context>
    <name>ReceivedPart</name>
    <message>
        <source>Received by the centre, with its signed receipt</source>
        <translation>Reçus par le centre, avec son reçu signé</translation>
    </message>
    <message>
        <source>The centre has received nothing from this PC yet.</source>
        <translation>Le centre n’a encore rien reçu de ce PC.</translation>
    </message>
    <message>
        <source>receipt {serial}</source>
        <translation>reçu {serial}</translation>
    </message>
    <message>
        <source>files still on their way</source>
        <translation>fichiers encore en route</translation>
    </message>
    <message>
        <source>Signature checked</source>
        <translation>Signature vérifiée</translation>
    </message>
    <message>
        <source>Signature not right</source>
        <translation>Signature incorrecte</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Imprimer le récépissé</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Check a receipt…</source>
        <translation>Vérifier un récépissé…</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery key, from the printed sheet</source>
        <translation>Clé de récupération, sur la feuille imprimée</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Au moins 8 caractères.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Répéter le nouveau</translation>
    </message>
    <message>
        <source>Set the password and sign in</source>
        <translation>Définir le mot de passe et entrer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The recovery key was printed when this PC was set up.</source>
        <translation>La clé de récupération a été imprimée à la mise en service de ce poste.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
    <message>
        <source>The recovery key is tried and the new password set. This cannot be stopped.</source>
        <translation>La clé de secours est essayée et le nouveau mot de passe posé. Cela ne peut être arrêté.</translation>
    </message>
    <message>
        <source>The audit trail keeps that it was used, and when. Whoever signs in by this account later is told.</source>
        <translation>Le journal garde qu’elle a été utilisée, et quand. Qui se connecte ensuite à ce compte en est informé.</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>What was sent is being put right. Until it is sent again no other step is taken.</source>
        <translation>Ce qui a été envoyé est en cours de correction. D’ici au nouvel envoi, aucune autre étape n’est possible.</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>Continuer la correction</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Leave it as it was sent</source>
        <translation>La laisser telle qu’envoyée</translation>
    </message>
    <message>
        <source>The centre did not take it: {why}. Put it right; it goes off again by itself.</source>
        <translation>Le centre ne l’a pas prise&#xa0;: {why}. Corrigez&#x202f;; elle repart d’elle-même.</translation>
    </message>
</context>
<context>
    <name>ReminderLine</name>
    <message>
        <source>Silence…</source>
        <extracomment>Things that can be silenced one by one from the menu.</extracomment>
        <translation>Silence…</translation>
    </message>
    <message>
        <source>Nothing more today</source>
        <translation>Plus rien aujourd’hui</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Ouvrir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Not this one: {thing}</source>
        <translation>Pas celui-ci&#xa0;: {thing}</translation>
    </message>
    <message>
        <source>Never: {what} (again in the settings)</source>
        <translation>Plus jamais&#xa0;: {what} (à rétablir dans les Réglages)</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>{n} working days before</source>
        <translation>{n} jours ouvrés avant</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>À partir de quand</translation>
    </message>
    <message>
        <source>Each thing is told once a day: on the desk, and beside the clock while the window is not in front. What the centre returned is told at once, however far off it is due. Turning a kind on again brings back what was silenced one by one.</source>
        <translation>Chaque chose est rappelée une fois par jour&#xa0;: sur le bureau, et près de l’horloge quand la fenêtre n’est pas devant. Ce que le centre a renvoyé est rappelé tout de suite, même si l’échéance est lointaine. Rétablir une sorte ramène aussi ce qui avait été écarté un par un.</translation>
    </message>
</context>
<context>
    <name>RemindingOf</name>
    <message>
        <source>Reminders</source>
        <extracomment>Side of the code with its quiet zone, and that zone, in modules: the standard asks for four. Milliseconds between two looks: a day begins, an hour of an event comes nearer.</extracomment>
        <translation>Rappels</translation>
    </message>
</context>
<context>
    <name>RemovalAsked</name>
    <message>
        <source>Remove the draft</source>
        <extracomment>Pixels for the list of removed drafts, at 100 %: the reports stay the larger part.</extracomment>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>What was filled in goes, with the notes at its cells.</source>
        <translation>Ce qui a été saisi disparaît, avec les notes des cellules.</translation>
    </message>
    <message>
        <source>What was filled in goes, with the notes at its cells and 1 file.</source>
        <translation>Ce qui a été saisi disparaît, avec les notes des cellules et 1 fichier.</translation>
    </message>
    <message>
        <source>What was filled in goes, with the notes at its cells and {n} files.</source>
        <translation>Ce qui a été saisi disparaît, avec les notes des cellules et {n} fichiers.</translation>
    </message>
    <message>
        <source>The report is still to be made; it begins empty again.</source>
        <translation>Le rapport reste à faire&#xa0;; il recommencera vide.</translation>
    </message>
    <message>
        <source>A copy is kept on this PC for 90 days, from which the draft can be put back. The audit trail says who removed it.</source>
        <translation>Une copie est gardée 90 jours sur ce poste&#xa0;; on peut y reprendre le brouillon. Le journal dit qui l’a supprimé.</translation>
    </message>
</context>
<context>
    <name>RemovedDrafts</name>
    <message>
        <source>Removed drafts</source>
        <translation>Brouillons supprimés</translation>
    </message>
    <message>
        <source>The draft “{what}” was removed. It can be put back (Ctrl+Z).</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» a été supprimé. Il peut être rétabli (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le rétablir</translation>
    </message>
    <message>
        <source>{what}: removed by {person}, {moment}</source>
        <translation>{what}&#xa0;: supprimé par {person}, {moment}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>RepeatQuestion</name>
    <message>
        <source>Add another</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>N° {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Width of a column that reads well. A block of so many questions begins another one, so that what changes in one is not laid out with all. The narrowest that a field becomes where the form gives it little room, and that a question becomes. Two figures with their units side by side need this much. So many answers tell on a folded card what it is about.</extracomment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>1 to correct</source>
        <translation>1 à corriger</translation>
    </message>
    <message>
        <source>{count} to correct</source>
        <translation>{count} à corriger</translation>
    </message>
    <message>
        <source>1 to confirm</source>
        <translation>1 à confirmer</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} à confirmer</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <extracomment>So many instances stand open from the beginning. So many cards are made at once; the others when there is time.</extracomment>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
</context>
<context>
    <name>ReportDetailScreen</name>
    <message>
        <source>Another PC has sent this report too. Compare the two and say what stands.</source>
        <translation>Un autre ordinateur a aussi envoyé ce rapport. Comparez les deux et dites ce qui vaut.</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Comparer et décider</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Tous les rapports</translation>
    </message>
    <message>
        <source>Returned: {comment}</source>
        <translation>Renvoyé&#xa0;: {comment}</translation>
    </message>
    <message>
        <source>Read the answers</source>
        <translation>Lire les réponses</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Opens a new revision; what was signed stays as it is.</source>
        <translation>Ouvre une nouvelle révision&#x202f;; ce qui a été signé reste tel quel.</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
    <message>
        <source>Discarded, it is not sent: {why}</source>
        <translation>Abandonné, non envoyé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Another PC of the commune has sent this report too ({author}, {when}). Yours is kept: when it is sent, the two are put side by side and you decide what stands.</source>
        <translation>Un autre poste de la commune a aussi envoyé ce rapport ({author}, {when}). Le vôtre est conservé&#xa0;: à l’envoi, les deux sont mis côte à côte et vous décidez.</translation>
    </message>
    <message>
        <source>sent by another PC</source>
        <translation>envoyé par un autre poste</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>Figures of this form, period by period</source>
        <translation>Chiffres de ce formulaire, période par période</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Comparer les versions</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Who did what with this report, and when</source>
        <translation>Qui a fait quoi de ce rapport, et quand</translation>
    </message>
    <message>
        <source>Open the feedback</source>
        <translation>Ouvrir l’avis</translation>
    </message>
    <message>
        <source>Give up the correction</source>
        <translation>Renoncer à la correction</translation>
    </message>
    <message>
        <source>It stands again as it was signed last; a copy is kept of what was typed.</source>
        <translation>Le rapport redevient tel qu’il a été signé&#xa0;; une copie de ce qui a été saisi est gardée.</translation>
    </message>
    <message>
        <source>Remove the draft…</source>
        <translation>Supprimer le brouillon…</translation>
    </message>
    <message>
        <source>This report was sent from here after the day of the backup ({author}, {when}). What is typed here is kept: when it is sent, the two are put side by side and you decide what stands.</source>
        <translation>Ce rapport a été envoyé d’ici après le jour de la sauvegarde ({author}, {when}). Ce qui est saisi ici est gardé&#xa0;: à l’envoi, les deux sont mis côte à côte et vous décidez.</translation>
    </message>
    <message>
        <source>brought back from the centre</source>
        <translation>revenu du centre</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
</context>
<context>
    <name>ReportsMenu</name>
    <message>
        <source>Excel: write these reports to a sheet</source>
        <extracomment>Widths of the columns in characters; the fourth is a day.</extracomment>
        <translation>Excel&#xa0;: écrire ces rapports dans une feuille</translation>
    </message>
    <message>
        <source>Write these to a sheet…</source>
        <translation>Écrire cette liste dans une feuille…</translation>
    </message>
    <message>
        <source>reports-{date}.xlsx</source>
        <translation>rapports-{date}.xlsx</translation>
    </message>
    <message>
        <source>Write the reports to</source>
        <translation>Écrire les rapports dans</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Écriture de {name}…</translation>
    </message>
    <message>
        <source>{count} written to {path}.</source>
        <translation>{count}&#xa0;: fichier {path} écrit.</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>Report</source>
        <extracomment>What each column is ordered by.</extracomment>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Accusé de réception</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Filter by words, period, author or receipt number</source>
        <extracomment>The first column takes what the others leave. Columns a narrow table does without, what is missed least first, and what must be left for the first (at 100 %) for them to stay: author, last change, receipt. The number of reports found is said where the screen is at least so wide, at 100 %.</extracomment>
        <translation>Mots, période, auteur, accusé</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>Filtrer les rapports</translation>
    </message>
    <message>
        <source>No report here</source>
        <translation>Aucun rapport ici</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>Tous les formulaires</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dans le temps</translation>
    </message>
    <message>
        <source>Figures of signed reports, period by period</source>
        <translation>Chiffres des rapports signés, période par période</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>Toutes les périodes</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Aucun rapport pour l&apos;instant</translation>
    </message>
    <message>
        <source>A report begun on the desk stands here.</source>
        <translation>Un rapport commencé sur le bureau apparaît ici.</translation>
    </message>
    <message>
        <source>There is none of this kind: choose all states, forms and periods.</source>
        <translation>Il n&apos;y en a pas de ce type&#xa0;: choisissez tous les états, formulaires et périodes.</translation>
    </message>
    <message>
        <source>Take a word away, or choose all states, forms and periods.</source>
        <translation>Retirez un mot, ou choisissez tous les états, formulaires et périodes.</translation>
    </message>
    <message>
        <source>Take a word away, or write it otherwise. What the answers say is found with Ctrl+K.</source>
        <translation>Retirez un mot, ou écrivez-le autrement. Ce que disent les réponses se trouve avec Ctrl+K.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Choose the stick or folder</source>
        <translation>Choisir la clé USB ou le dossier</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Reports, accounts and passwords come back as they were on the day of the backup. You sign in with the password of that day; if it is forgotten, with the printed recovery key.</source>
        <translation>Rapports, comptes et mots de passe reviennent tels qu’au jour de la sauvegarde. Connectez-vous avec le mot de passe de ce jour-là&#x202f;; s’il est oublié, avec la clé de secours imprimée.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>{when}, {unit}</source>
        <translation>{when}, {unit}</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>Il n’y a pas de sauvegarde dans {folder}.</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>The backup is being copied to this PC…</source>
        <translation>Copie de la sauvegarde sur ce PC…</translation>
    </message>
    <message>
        <source>Go on to sign in</source>
        <translation>Continuer vers la connexion</translation>
    </message>
    <message>
        <source>What is on this PC now is put aside whole, in a folder of its own. Nothing of it is deleted.</source>
        <translation>Ce qui est sur ce poste est mis de côté en entier, dans un dossier à part. Rien n’en est supprimé.</translation>
    </message>
    <message>
        <source>What was entered after the backup is not in it, what waited to be sent neither: enter it again. What the centre has received meanwhile is kept there; when such a report is sent again from here, both versions are shown side by side.</source>
        <translation>Ce qui a été saisi après la sauvegarde n’y est pas, ce qui attendait d’être envoyé non plus&#xa0;: saisissez-le à nouveau. Ce que le centre a reçu entre-temps y est conservé&#x202f;; si un tel rapport est renvoyé d’ici, les deux versions sont montrées côte à côte.</translation>
    </message>
</context>
<context>
    <name>RoomLine</name>
    <message>
        <source>Not again today</source>
        <translation>Plus aujourd’hui</translation>
    </message>
</context>
<context>
    <name>ScansCard</name>
    <message>
        <source>Scan of the paper signed with a pen</source>
        <translation>Numérisation du papier signé à la main</translation>
    </message>
    <message>
        <source>Add a scan…</source>
        <translation>Ajouter une numérisation…</translation>
    </message>
    <message>
        <source>When the leader signed on paper: scan it in colour at 200 dpi or more, save it as PDF, and add it here. It stays on this PC and in its backups; it is not sent with the report.</source>
        <translation>Quand le responsable a signé sur papier&#xa0;: numérisez en couleurs à 200 ppp au moins, enregistrez en PDF et ajoutez le fichier ici. Il reste sur ce PC et dans ses sauvegardes&#xa0;; il n’est pas envoyé avec le rapport.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Kept all the same: {reason}</source>
        <translation>Gardé malgré tout&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{file} is being looked at…</source>
        <translation>{file} est en cours d’examen…</translation>
    </message>
    <message>
        <source>Why this scan is kept</source>
        <translation>Pourquoi cette numérisation est gardée</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>La garder malgré tout</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Ne pas la garder</translation>
    </message>
    <message>
        <source>{file} is being kept…</source>
        <translation>{file} est en cours d’enregistrement…</translation>
    </message>
    <message>
        <source>Kept with the report: {name}.</source>
        <translation>Gardé avec le rapport&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>“{name}” is taken from the report and from this PC; copies in backups stay.</source>
        <translation>«&#xa0;{name}&#xa0;» est retiré du rapport et de ce PC&#xa0;; les copies dans les sauvegardes restent.</translation>
    </message>
    <message>
        <source>Why it is removed</source>
        <translation>Pourquoi la retirer</translation>
    </message>
    <message>
        <source>Remove the scan</source>
        <translation>Retirer la numérisation</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>The scan was removed: {name}.</source>
        <translation>Numérisation retirée&#xa0;: {name}.</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search  Ctrl+K</source>
        <translation>Rechercher  Ctrl+K</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Rien trouvé. Essayez moins de lettres.</translation>
    </message>
    <message>
        <source>Search reports, tasks, feedback, notices and screens</source>
        <extracomment>Of each kind so many are shown; the last line leads to all of them. Pixels beside the words of the field, at 100 %: its mark and edges.</extracomment>
        <translation>Rechercher rapports, tâches, remontées, avis et écrans</translation>
    </message>
    <message>
        <source>All that was found</source>
        <translation>Tous les résultats</translation>
    </message>
</context>
<context>
    <name>SectionsMenu</name>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>The centre</source>
        <extracomment>One or more cards that stand below each other, made when it is their turn.</extracomment>
        <translation>Le centre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Taille de l’affichage</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>This PC is enrolled at {name} since {date}.</source>
        <translation>Ce poste est inscrit auprès de {name} depuis le {date}.</translation>
    </message>
    <message>
        <source>This PC is enrolled. Reports are sent from now on.</source>
        <translation>Ce poste est inscrit. Les rapports sont envoyés désormais.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Báo cáo Xã {version}. Free software under the Apache licence 2.0.</source>
        <translation>Báo cáo Xã {version}. Logiciel libre sous licence Apache 2.0.</translation>
    </message>
    <message>
        <source>Reports of this PC are kept, encrypted, in</source>
        <translation>Les rapports de ce poste sont conservés, chiffrés, dans</translation>
    </message>
    <message>
        <source>Try a form</source>
        <translation>Essayer un formulaire</translation>
    </message>
    <message>
        <source>For those who write forms: open an XLSForm, see what is wrong with it, fill it in.</source>
        <translation>Pour ceux qui écrivent des formulaires&#xa0;: ouvrez un XLSForm, voyez ce qui ne va pas, remplissez-le.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulaires</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Verrouiller maintenant (Ctrl+L)</translation>
    </message>
    <message>
        <source>When nobody touches keyboard or mouse, what is typed is saved and the reports are closed until the password is given; the same place comes back.</source>
        <translation>Si personne ne touche au clavier ni à la souris, la saisie est enregistrée et les rapports sont fermés jusqu’au mot de passe&#x202f;; on revient ensuite au même endroit.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>Show the audit trail</source>
        <translation>Voir le journal</translation>
    </message>
    <message>
        <source>Who did what and when, chained so that no entry can be changed unseen.</source>
        <translation>Qui a fait quoi et quand, chaîné pour qu’aucune entrée ne puisse être changée sans qu’on le voie.</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Enrol again with a new code</source>
        <translation>Inscrire à nouveau avec un nouveau code</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Key</source>
        <extracomment>Modules of `ui.screens`, what is pressed soonest first; those shown once in a while are left out. Weights the first window is drawn with; the others follow once it is on the screen. Seconds the thread that sends may keep the interpreter while the screen waits for it; Python&apos;s own is ten times that, and a key that is drawn asks for it more than once. Milliseconds between two of its turns; what is let go without a ring is freed at once. So often the day is looked at, in milliseconds. While the disk is full, room is looked for this often, in milliseconds. So many milliseconds after a page was closed its memory is given back, when nothing else was opened and nothing touched meanwhile: that takes a tenth of a second. Width of the window at 100 % below which the rail shows icons only. Under which screen of the rail a passing one stands; the others stand under the desk. What follows this line is for readers of the repository; the application puts its own in its place. Letters of a page shown around what was found in it.</extracomment>
        <translation>Touche</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Guide for the place you are in</source>
        <translation>Guide de l’écran où l’on est</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Cette liste de raccourcis</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tout rechercher</translation>
    </message>
    <message>
        <source>Fold the rail, unfold it</source>
        <translation>Replier, déplier la barre de gauche</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Dans les listes</translation>
    </message>
    <message>
        <source>To the field that filters the list</source>
        <translation>Au champ de filtre</translation>
    </message>
    <message>
        <source>Take in new feedback</source>
        <translation>Enregistrer une suggestion</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Save what is taken in</source>
        <translation>Enregistrer la saisie</translation>
    </message>
    <message>
        <source>Task on the board: next step</source>
        <translation>Tâche au tableau&#xa0;: étape suivante</translation>
    </message>
    <message>
        <source>In a report</source>
        <translation>Dans un rapport</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Section précédente</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Next thing to correct or confirm</source>
        <translation>Prochain point à corriger ou confirmer</translation>
    </message>
    <message>
        <source>Take the last period&apos;s figure</source>
        <translation>Reprendre la période précédente</translation>
    </message>
    <message>
        <source>Guidance of the question, where it has one</source>
        <translation>Consignes de la question, s’il y en a</translation>
    </message>
    <message>
        <source>In a date: open the calendar</source>
        <translation>Dans une date&#xa0;: le calendrier</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>Chercher dans ce rapport</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Chercher le suivant</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Chercher le précédent</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Enregistrer maintenant</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>In a table of a report</source>
        <translation>Dans un tableau du rapport</translation>
    </message>
    <message>
        <source>Change what is in the cell</source>
        <translation>Modifier la cellule</translation>
    </message>
    <message>
        <source>Copy the chosen cells</source>
        <translation>Copier les cellules choisies</translation>
    </message>
    <message>
        <source>Paste cells, from Excel too</source>
        <translation>Coller des cellules, aussi d’Excel</translation>
    </message>
    <message>
        <source>Fill down from the cell above</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Empty the chosen cells</source>
        <translation>Vider les cellules choisies</translation>
    </message>
    <message>
        <source>Where forms are tried</source>
        <translation>À l’essai des formulaires</translation>
    </message>
    <message>
        <source>Open a form</source>
        <translation>Ouvrir un formulaire</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Next thing to correct</source>
        <translation>Prochain point à corriger</translation>
    </message>
    <message>
        <source>Find in the XML</source>
        <translation>Chercher dans le XML</translation>
    </message>
    <message>
        <source>This figure over time</source>
        <translation>Ce chiffre dans le temps</translation>
    </message>
    <message>
        <source>Note for the leader at this cell</source>
        <translation>Note pour le responsable, ici</translation>
    </message>
    <message>
        <source>Take back the sheet of tasks taken in last, a draft removed</source>
        <translation>Annuler la dernière feuille de tâches reprise, un brouillon supprimé</translation>
    </message>
    <message>
        <source>Remove the draft that is shown</source>
        <translation>Supprimer le brouillon affiché</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Password forgotten?</source>
        <translation>Mot de passe oublié&#x202f;?</translation>
    </message>
    <message>
        <source>Báo cáo Xã</source>
        <translation>Báo cáo Xã</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Qui travaille&#x202f;?</translation>
    </message>
    <message>
        <source>Type the password of this account.</source>
        <translation>Saisissez le mot de passe de ce compte.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Locked. What was typed is saved; after the password you are where you were.</source>
        <translation>Verrouillé. La saisie est enregistrée&#x202f;; après le mot de passe, vous revenez au même endroit.</translation>
    </message>
    <message>
        <source>Guide (F1)</source>
        <translation>Guide (F1)</translation>
    </message>
    <message>
        <source>What can still be read is being read…</source>
        <translation>Lecture de ce qui peut encore être lu…</translation>
    </message>
    <message>
        <source>The password is checked and the reports are opened.</source>
        <translation>Le mot de passe est vérifié et les rapports s&apos;ouvrent.</translation>
    </message>
    <message>
        <source>The backup is restored. Sign in with the password of its day.</source>
        <translation>La sauvegarde est restaurée. Connectez-vous avec le mot de passe de ce jour-là.</translation>
    </message>
    <message>
        <source>What was on this PC before lies beside the reports, in the folder {folder}.</source>
        <translation>Ce qui était sur ce poste auparavant se trouve à côté des rapports, dans le dossier {folder}.</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>The leader signs off</source>
        <extracomment>Pixels at 100 % over and under the panel.</extracomment>
        <translation>Le responsable signe</translation>
    </message>
    <message>
        <source>Password of the leader</source>
        <translation>Mot de passe du responsable</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>No leader has an account on this PC yet. Add one in Settings, then come back here.</source>
        <translation>Aucun responsable n’a encore de compte sur ce poste. Ajoutez-en un dans les réglages, puis revenez ici.</translation>
    </message>
    <message>
        <source>What has to be changed</source>
        <translation>Ce qui est à changer</translation>
    </message>
    <message>
        <source>Send back with a comment</source>
        <translation>Renvoyer avec un commentaire</translation>
    </message>
    <message>
        <source>Take it back to go on filling in</source>
        <translation>Reprendre pour continuer à remplir</translation>
    </message>
    <message>
        <source>Signing off…</source>
        <translation>Signature…</translation>
    </message>
    <message>
        <source>Type the leader&apos;s password.</source>
        <translation>Saisissez le mot de passe du responsable.</translation>
    </message>
    <message>
        <source>Read the report, then sign it with your own password. After that it is sent by itself. A comment at a cell for the officer: Shift+F2 there, then send the report back.</source>
        <translation>Lisez le rapport, puis signez avec votre propre mot de passe. Il part ensuite tout seul. Pour une remarque à une cellule&#xa0;: Maj+F2 à cet endroit, puis renvoyez le rapport.</translation>
    </message>
    <message>
        <source>Send back with comments at cells ({n})</source>
        <translation>Renvoyer avec les remarques ({n})</translation>
    </message>
    <message>
        <source>See the comments at the cells ({n}).</source>
        <translation>Voir les remarques aux cellules ({n}).</translation>
    </message>
    <message>
        <source>The password is being checked…</source>
        <translation>Vérification du mot de passe…</translation>
    </message>
    <message>
        <source>{name} filled in this report too: author and signer are the same person. The audit trail will say so.</source>
        <translation>{name} a aussi rempli ce rapport&#xa0;: l’auteur et le signataire sont la même personne. Le journal le dira.</translation>
    </message>
    <message>
        <source>Say what has to be changed, or put a comment at a cell (Shift+F2), so that the officer knows.</source>
        <translation>Dites ce qui est à changer, ou mettez un commentaire à une cellule (Maj+F2), pour que l’agent le sache.</translation>
    </message>
</context>
<context>
    <name>SignedPart</name>
    <message>
        <source>Signed copies</source>
        <translation>Exemplaires signés</translation>
    </message>
    <message>
        <source>Take in a signed PDF…</source>
        <translation>Reprendre un PDF signé…</translation>
    </message>
    <message>
        <source>Save the report as PDF, sign that file with the signing tool of your office, then take the result in here. It is checked to be this report, and kept with it on this PC.</source>
        <translation>Enregistrez le rapport en PDF, signez ce fichier avec l’outil de signature du bureau, puis reprenez le résultat ici. On vérifie que c’est bien ce rapport&#x202f;; il est conservé avec lui sur ce PC.</translation>
    </message>
    <message>
        <source>Signed copies are not sent with the report: the centre gets its answers, which the leader has signed off. Whoever is to have a signed copy gets the file.</source>
        <translation>Les exemplaires signés ne partent pas avec le rapport&#xa0;: le centre reçoit ses réponses, validées par le responsable. Qui doit avoir un exemplaire signé reçoit le fichier.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Checked and kept with the report: {name}.</source>
        <translation>Vérifié et conservé avec le rapport&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>Sign with a token…</source>
        <translation>Signer avec un jeton…</translation>
    </message>
    <message>
        <source>The report has no number yet. Give it one first: what is signed without it never gets it.</source>
        <translation>Le rapport n’a pas encore de numéro. Donnez-le d’abord&#xa0;: ce qui est signé sans lui ne l’aura jamais.</translation>
    </message>
    <message>
        <source>{file} is being checked…</source>
        <translation>Vérification de {file}…</translation>
    </message>
    <message>
        <source>{file} is being copied…</source>
        <translation>Copie de {file}…</translation>
    </message>
    <message>
        <source>Let what was signed stay</source>
        <translation>Garder ce qui est signé</translation>
    </message>
    <message>
        <source>Make the PDF anew…</source>
        <translation>Refaire le PDF…</translation>
    </message>
</context>
<context>
    <name>SignerForm</name>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>{name} signs as</source>
        <translation>{name} signe en tant que</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Fonction du signataire</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>SignersCard</name>
    <message>
        <source>What stands over a signature belongs to the leader: a report bears it of whoever signed it off. A change counts from now on; what was signed before stays.</source>
        <translation>La qualité du signataire est propre à chaque responsable&#xa0;: le rapport porte celle de la personne qui l&apos;a validé. Un changement vaut à partir de maintenant&#x202f;; ce qui a été signé avant reste tel quel.</translation>
    </message>
    <message>
        <source>Who signs reports, and as what</source>
        <translation>Qui signe les rapports, et à quel titre</translation>
    </message>
    <message>
        <source>Kept: {name} signs so from now on.</source>
        <translation>Enregistré&#xa0;: {name} signe ainsi désormais.</translation>
    </message>
</context>
<context>
    <name>SlipActions</name>
    <message>
        <source>Print the slip</source>
        <translation>Imprimer le reçu</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l&apos;imprimante.</translation>
    </message>
    <message>
        <source>slip-{code}.pdf</source>
        <translation>recu-{code}.pdf</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Impossible d&apos;y écrire. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
</context>
<context>
    <name>SoftCheck</name>
    <message>
        <source>Enter: confirm · Esc: leave</source>
        <extracomment>Characters a reason may have.</extracomment>
        <translation>Entrée&#xa0;: confirmer · Échap&#xa0;: laisser</translation>
    </message>
    <message>
        <source>Confirmed: {reason}</source>
        <translation>Confirmé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Change the reason</source>
        <translation>Modifier le motif</translation>
    </message>
    <message>
        <source>Confirm because…</source>
        <translation>Confirmer parce que…</translation>
    </message>
    <message>
        <source>Why the answer is right: {name}</source>
        <translation>Pourquoi la réponse est exacte&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Why is it right?</source>
        <translation>Pourquoi est-ce exact&#x202f;?</translation>
    </message>
    <message>
        <source>A reason in a few words is needed</source>
        <translation>Un motif en quelques mots est nécessaire</translation>
    </message>
    <message>
        <source>Not changed because: {reason}</source>
        <translation>Maintenu parce que&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Not changed because…</source>
        <translation>Maintenir parce que…</translation>
    </message>
</context>
<context>
    <name>SortHeads</name>
    <message>
        <source>{head}: Space puts the list in this order</source>
        <extracomment>More steps than this have no ticks of their own. Of the mark beside a head&apos;s words: it stands in the head&apos;s own margin.</extracomment>
        <translation>{head}&#xa0;: Espace trie la liste selon cette colonne</translation>
    </message>
    <message>
        <source>{head}, descending order</source>
        <translation>{head}, ordre décroissant</translation>
    </message>
    <message>
        <source>{head}, ascending order</source>
        <translation>{head}, ordre croissant</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find in the XML</source>
        <translation>Chercher dans le XML</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Open the screen about sending</source>
        <extracomment>Decree 30/2020/NĐ-CP, Annex I, on annexes as a file of their own: letters of 10 points, no picture. What the words take in the corner, in millimetres: two lines of which neither is broken. What is above the letters of a line, so that they begin where the code does. Milliseconds between two looks at the room on the disk. How high the sentence may get.</extracomment>
        <translation>Ouvrir l’écran d’envoi</translation>
    </message>
    <message>
        <source>Guide (F1)</source>
        <translation>Guide (F1)</translation>
    </message>
    <message>
        <source>Only {size} left on the disk</source>
        <translation>Plus que {size} sur le disque</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Next step</source>
        <extracomment>In this order; the first that can be taken is proposed.</extracomment>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chargé du suivi</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Répondre avant</translation>
    </message>
    <message>
        <source>The citizen agrees that this authority learns name and telephone</source>
        <translation>Le citoyen accepte que cette autorité connaisse son nom et son téléphone</translation>
    </message>
    <message>
        <source>How satisfied</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>La suite</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Write a day as 31/12/2026, or leave it blank.</source>
        <translation>Écrivez un jour comme 31/12/2026, ou laissez vide.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>Demander plus</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Note the opinion</source>
        <translation>Noter l&apos;avis</translation>
    </message>
    <message>
        <source>Propose to others</source>
        <translation>Proposer à d&apos;autres</translation>
    </message>
    <message>
        <source>Answer to the citizen</source>
        <translation>Réponse au citoyen</translation>
    </message>
    <message>
        <source>What the citizen adds</source>
        <translation>Ce que le citoyen ajoute</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Why it is not dealt with</source>
        <translation>Pourquoi ce n&apos;est pas traité</translation>
    </message>
    <message>
        <source>What the citizen says of the answer (may stay blank)</source>
        <translation>Ce que le citoyen dit de la réponse (facultatif)</translation>
    </message>
    <message>
        <source>To whom, and why</source>
        <translation>À qui, et pourquoi</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>As it should stand; what stands now is kept in the history</source>
        <translation>Le texte tel qu&apos;il doit être&#x202f;; celui d&apos;avant reste dans l&apos;historique</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Prendre en charge</translation>
    </message>
</context>
<context>
    <name>SuggestionPage</name>
    <message>
        <source>Its way so far</source>
        <translation>Son parcours</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>le centre</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Toutes les suggestions</translation>
    </message>
    <message>
        <source>answer by {date}</source>
        <translation>répondre avant le {date}</translation>
    </message>
    <message>
        <source>Lookup code</source>
        <translation>Code de suivi</translation>
    </message>
    <message>
        <source>Dealt with by {who}</source>
        <translation>Traitée par {who}</translation>
    </message>
    <message>
        <source>Says the same as {code}, and is dealt with there.</source>
        <translation>Dit la même chose que {code}, et y est traitée.</translation>
    </message>
    <message>
        <source>What it brings</source>
        <translation>Ce que cela apporte</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce que cela coûte</translation>
    </message>
    <message>
        <source>Can it be done?</source>
        <translation>Est-ce faisable&#x202f;?</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Apportée par</translation>
    </message>
    <message>
        <source>Without a name.</source>
        <translation>Sans nom.</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Afficher en entier</translation>
    </message>
    <message>
        <source>That you looked is noted in the audit trail.</source>
        <translation>Votre consultation est notée dans le journal.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>Regroupées avec celle-ci</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>See what was sent</source>
        <translation>Voir ce qui a été envoyé</translation>
    </message>
    <message>
        <source>Split it again</source>
        <translation>Séparer de nouveau</translation>
    </message>
    <message>
        <source>Another computer of the commune went on with it at the same time. Compare the two and say what stands; then it goes on.</source>
        <extracomment>Steps that have a button of their own.</extracomment>
        <translation>Un autre poste de la commune l’a traité en même temps. Comparez les deux et dites ce qui reste&#x202f;; ensuite on continue.</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Comparer et décider</translation>
    </message>
    <message>
        <source>Correct what was taken down</source>
        <translation>Corriger une erreur de saisie</translation>
    </message>
    <message>
        <source>Known only on the computer where it was taken in.</source>
        <translation>Connu seulement du poste où c’est arrivé.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attaching {names}…</source>
        <translation>Ajout de {names}…</translation>
    </message>
    <message>
        <source>Everybody may read this, and the text or the answer tells who brought it: it was made public on a computer that does not know that. Keep it to the office now; then take name, telephone number or address out, and make it public again.</source>
        <translation>Tout le monde peut lire ceci, et le texte ou la réponse dit qui l’a apporté&#xa0;: cela a été rendu public sur un poste qui ne le sait pas. Réservez-le au service maintenant&#xa0;; puis retirez nom, téléphone ou adresse, et rendez-le public à nouveau.</translation>
    </message>
</context>
<context>
    <name>SuggestionsFilter</name>
    <message>
        <source>Words, or a lookup code and Enter</source>
        <translation>Des mots, ou un code de suivi et Entrée</translation>
    </message>
    <message>
        <source>Filter the suggestions, or type a lookup code</source>
        <translation>Filtrer les suggestions, ou saisir un code de suivi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Échéance proche</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chargé du suivi</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Tous les agents</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Qui peut le lire</translation>
    </message>
    <message>
        <source>Public or not</source>
        <translation>Public ou non</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>For the office only</source>
        <translation>Réservé au service</translation>
    </message>
</context>
<context>
    <name>SuggestionsMenu</name>
    <message>
        <source>Excel: write these suggestions to a sheet</source>
        <translation>Excel&#xa0;: écrire cette liste dans un classeur</translation>
    </message>
    <message>
        <source>Write these to a sheet…</source>
        <translation>Écrire cette liste dans un classeur…</translation>
    </message>
    <message>
        <source>suggestions-{date}.xlsx</source>
        <translation>suggestions-{date}.xlsx</translation>
    </message>
    <message>
        <source>Write the suggestions to</source>
        <translation>Écrire la liste dans</translation>
    </message>
    <message>
        <source>{count} written to {path}. Who brought them is masked.</source>
        <translation>{count}&#xa0;: écrit dans {path}. Les déposants sont masqués.</translation>
    </message>
    <message>
        <source>Lookup code</source>
        <translation>Code de suivi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Mode de réception</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Déposé par</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Service chargé</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>À répondre avant le</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Répondu le</translation>
    </message>
    <message>
        <source>How satisfied</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>For outside: what is public of these…</source>
        <translation>Pour l’extérieur&#xa0;: ce qui est public…</translation>
    </message>
    <message>
        <source>public-suggestions-{date}.xlsx</source>
        <translation>suggestions-publiques-{date}.xlsx</translation>
    </message>
    <message>
        <source>{count} that are public written to {path}; the others are only counted in it.</source>
        <translation>{count} à caractère public&#xa0;: écrit dans {path}&#x202f;; les autres n’y sont que comptées.</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Qui peut le lire</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Only counted here: what is for the office only. &lt;5: one to four. *: not told, because it would give such a figure away.</source>
        <translation>Ce qui est réservé au service n’est que compté. &lt;5&#xa0;: un à quatre. *&#xa0;: non indiqué, car cela révélerait un tel chiffre.</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>Non public</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Écriture de {name}…</translation>
    </message>
    <message>
        <source>on another computer</source>
        <translation>sur un autre poste</translation>
    </message>
</context>
<context>
    <name>SuggestionsModel</name>
    <message>
        <source>no name</source>
        <translation>anonyme</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Répondre avant</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chargé du suivi</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Apportée par</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>{kind} · public</source>
        <translation>{kind} · public</translation>
    </message>
    <message>
        <source>on another computer</source>
        <translation>sur un autre poste</translation>
    </message>
</context>
<context>
    <name>SuggestionsScreen</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Take a word away, or choose all kinds and states.</source>
        <translation>Retirez un mot, ou choisissez tous les types et états.</translation>
    </message>
    <message>
        <source>Nothing was brought yet</source>
        <translation>Rien n&apos;a encore été apporté</translation>
    </message>
    <message>
        <source>Press “Take in” when somebody comes: it takes less than a minute, also without a name.</source>
        <translation>Quand quelqu&apos;un vient, appuyez sur «&#xa0;Enregistrer&#xa0;»&#xa0;: moins d&apos;une minute, même sans nom.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Suggestions of citizens</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>A character of this code is wrong. Read it once more from the slip.</source>
        <translation>Un caractère de ce code est faux. Relisez-le sur le reçu.</translation>
    </message>
    <message>
        <source>Go on with what was typed</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>Au {date}</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>What waits is kept on this PC, encrypted, until the centre has given its receipt.</source>
        <translation>Ce qui attend reste sur ce poste, chiffré, jusqu’à l’accusé de réception du centre.</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>Avancement de l’envoi</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Send by itself when there is a network</source>
        <translation>Envoyer tout seul quand il y a un réseau</translation>
    </message>
    <message>
        <source>Enrol this PC</source>
        <translation>Inscrire ce poste</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Key and maker of each part, in their order; a part shows how things are now when asked to `refresh`.</extracomment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>What is shown below</source>
        <translation>Ce qui est montré dessous</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>By USB stick</source>
        <translation>Par clé USB</translation>
    </message>
    <message>
        <source>Enrol again with a new code</source>
        <translation>Inscrire à nouveau avec un nouveau code</translation>
    </message>
    <message>
        <source>From phones</source>
        <translation>Des téléphones</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Row {row}, {column}</source>
        <translation>Ligne {row}, {column}</translation>
    </message>
    <message>
        <source>Row {row} ({name}), {column}</source>
        <extracomment>Exact XML values, so that a block copied here comes back here unchanged. The names of rows are cut beyond so many pixels. Kinds of answer that fit a cell. Its rows are the form&apos;s own lines: each has a place, a line of totals too.</extracomment>
        <translation>Ligne {row} ({name}), {column}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>Ligne {row}, colonne {column}</translation>
    </message>
</context>
<context>
    <name>TableQuestion</name>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Retirer cette ligne</translation>
    </message>
    <message>
        <source>{cell}: {typed} can be read in two ways. Which one is meant?</source>
        <translation>{cell}&#xa0;: {typed} peut se lire de deux façons. Laquelle est la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>The answer is used for all {count} such cells.</source>
        <translation>La réponse vaut pour les {count} cases semblables.</translation>
    </message>
    <message>
        <source>Row {row} was removed.</source>
        <translation>La ligne {row} a été retirée.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>La remettre</translation>
    </message>
    <message>
        <source>{cells}; and {count} more</source>
        <translation>{cells}&#x202f;; et {count} autres</translation>
    </message>
    <message>
        <source>Left out of the paste: {cells}.</source>
        <extracomment>So many of them are named, the others counted.</extracomment>
        <translation>Non collé&#xa0;: {cells}.</translation>
    </message>
    <message>
        <source>{cell} ({why})</source>
        <translation>{cell} ({why})</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Taking in “{name}”…</source>
        <translation>Ajout de «&#xa0;{name}&#xa0;»…</translation>
    </message>
</context>
<context>
    <name>TaskDetailPage</name>
    <message>
        <source>Not confirmed: {reason}</source>
        <translation>Non confirmée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>Modifier la tâche</translation>
    </message>
    <message>
        <source>{n} % done</source>
        <translation>Faite à {n} %</translation>
    </message>
    <message>
        <source>{who} is to confirm it.</source>
        <translation>{who} doit la confirmer.</translation>
    </message>
    <message>
        <source>The assigner</source>
        <translation>Le donneur d’ordre</translation>
    </message>
    <message>
        <source>Update progress</source>
        <translation>Mettre à jour l’avancement</translation>
    </message>
    <message>
        <source>Waiting for the leader</source>
        <translation>Attend le responsable</translation>
    </message>
    <message>
        <source>Correct the progress report</source>
        <translation>Corriger le compte rendu</translation>
    </message>
    <message>
        <source>Go on with the progress report</source>
        <translation>Continuer le compte rendu</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chargé du suivi</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Name of the officer in charge</source>
        <translation>Nom de l’agent chargé du suivi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Désigner</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>échéance {date}</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Donnée par</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Par le document</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>Donnée le</translation>
    </message>
    <message>
        <source>Deadline as written</source>
        <translation>Échéance écrite</translation>
    </message>
    <message>
        <source>In the lead</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Helping</source>
        <translation>En appui</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Terminée le</translation>
    </message>
    <message>
        <source>By which document, or who said so and when</source>
        <translation>Par quel document, ou qui l’a dit et quand</translation>
    </message>
    <message>
        <source>It was confirmed</source>
        <translation>Noter&#xa0;: confirmé</translation>
    </message>
    <message>
        <source>It was not confirmed</source>
        <translation>Noter&#xa0;: non confirmé</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>À refaire</translation>
    </message>
    <message>
        <source>Why it is to be done again</source>
        <translation>Pourquoi elle est à refaire</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Retirer la tâche</translation>
    </message>
    <message>
        <source>Why it is removed: made twice, taken in by mistake…</source>
        <translation>Motif du retrait&#xa0;: créée deux fois, importée par erreur…</translation>
    </message>
    <message>
        <source>You declared it yourself: another leader or an administrator notes the answer.</source>
        <translation>Vous l’avez déclarée vous-même&#xa0;: un autre responsable ou un administrateur note la réponse.</translation>
    </message>
    <message>
        <source>A leader or administrator notes here what it said.</source>
        <translation>Un responsable ou un administrateur note ici ce qu’elle a répondu.</translation>
    </message>
    <message>
        <source>This is noted on this PC only: the task form in use here has no place for it, so the commune&apos;s other PCs are not told. Note it there too, and ask the province for the newer form.</source>
        <translation>Ceci n’est noté que sur ce poste&#xa0;: le formulaire des tâches utilisé ici n’a pas de place pour cela, et les autres postes de la commune n’en savent rien. Notez-le aussi là-bas, et demandez à la province le formulaire plus récent.</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>What is to be done</source>
        <translation>Ce qui est à faire</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chargé du suivi</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Donnée par</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Save the task</source>
        <translation>Enregistrer la tâche</translation>
    </message>
    <message>
        <source>Task of the commune</source>
        <translation>Tâche de la commune</translation>
    </message>
    <message>
        <source>New task of the commune</source>
        <translation>Nouvelle tâche de la commune</translation>
    </message>
    <message>
        <source>The last day is {date}.</source>
        <translation>Le dernier jour est le {date}.</translation>
    </message>
    <message>
        <source>No last day: it is done all the time and is never late.</source>
        <translation>Pas de dernier jour&#xa0;: elle est permanente et jamais en retard.</translation>
    </message>
    <message>
        <source>These words name no day: they are kept, and the task is never late.</source>
        <translation>Ces mots ne nomment aucun jour&#xa0;: ils sont gardés, la tâche n’est jamais en retard.</translation>
    </message>
    <message>
        <source>This is what was typed before. It is not saved yet.</source>
        <translation>Voici ce qui avait été saisi&#x202f;; ce n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>As the document says: Quý IV/2026, thường xuyên, or a day</source>
        <translation>Comme dans le document&#xa0;: Quý IV/2026, thường xuyên, ou une date</translation>
    </message>
    <message>
        <source>Deadline as written</source>
        <translation>Échéance telle qu’écrite</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>31/12/2026, or blank</source>
        <translation>31/12/2026, ou rien</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Goal in words</source>
        <translation>Objectif qualitatif</translation>
    </message>
    <message>
        <source>Goal in figures</source>
        <translation>Objectif chiffré</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>Confiée le</translation>
    </message>
    <message>
        <source>Document: number and symbol</source>
        <translation>Document&#xa0;: numéro et symbole</translation>
    </message>
    <message>
        <source>Document: day</source>
        <translation>Document&#xa0;: date</translation>
    </message>
    <message>
        <source>Document: agency</source>
        <translation>Document&#xa0;: autorité</translation>
    </message>
    <message>
        <source>Document: what it is about</source>
        <translation>Document&#xa0;: objet</translation>
    </message>
    <message>
        <source>In the lead</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Helping</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Several: a semicolon between them</source>
        <translation>Plusieurs&#xa0;: séparer par un point-virgule</translation>
    </message>
    <message>
        <source>Write a day as 31/12/2026, or leave it blank.</source>
        <translation>Écrire une date comme 31/12/2026, ou rien.</translation>
    </message>
</context>
<context>
    <name>TaskParts</name>
    <message>
        <source>Instructions from above</source>
        <extracomment>The name of a file, beside numbers of documents and links.</extracomment>
        <translation>Instructions reçues</translation>
    </message>
    <message>
        <source>History of progress</source>
        <translation>Historique de l’avancement</translation>
    </message>
    <message>
        <source>Nothing was told of this task yet.</source>
        <translation>Rien n’a encore été rapporté.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Voir le compte rendu</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>Difficultés</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Sent back because</source>
        <translation>Renvoyé car</translation>
    </message>
    <message>
        <source>Evidence: {names}</source>
        <translation>Preuves&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>from another PC</source>
        <translation>depuis un autre PC</translation>
    </message>
    <message>
        <source>Open {address}</source>
        <translation>Ouvrir {address}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The files are on the commune’s other PC: they come here with its report, once it is sent.</source>
        <translation>Les fichiers sont sur l’autre poste de la commune&#xa0;: ils arrivent ici avec son compte rendu, une fois envoyé.</translation>
    </message>
</context>
<context>
    <name>TasksBoard</name>
    <message>
        <source>Enter: see the task · Ctrl+→: tell how it goes on</source>
        <extracomment>So many cards of a column are shown; the list shows them all. A column is no narrower, at 100 %: the board is moved sideways then. In a window lower than this, at 100 %, it says nothing of the keys.</extracomment>
        <translation>Entrée&#xa0;: voir la tâche · Ctrl+→&#xa0;: rendre compte de la suite</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Pas commencées</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Renvoyées</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Done or paused</source>
        <translation>Closes</translation>
    </message>
</context>
<context>
    <name>TasksFilter</name>
    <message>
        <source>Filter by words, code or name</source>
        <extracomment>The deadline&apos;s choice that opens two days to write.</extracomment>
        <translation>Filtrer par mot, code ou nom</translation>
    </message>
    <message>
        <source>Filter the tasks</source>
        <translation>Filtrer les tâches</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Tous les programmes</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chargé du suivi</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Tous les agents</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Overdue or late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Échéance proche</translation>
    </message>
    <message>
        <source>Without a deadline</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>Nobody named yet</source>
        <translation>Personne de désigné</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Any deadline</source>
        <translation>Toute échéance</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Ce trimestre</translation>
    </message>
    <message>
        <source>From one day to another…</source>
        <translation>D’une date à une autre…</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>TasksMenu</name>
    <message>
        <source>Excel: take tasks in, write tasks out</source>
        <translation>Excel&#xa0;: importer ou exporter des tâches</translation>
    </message>
    <message>
        <source>Take in a sheet…</source>
        <translation>Importer une feuille…</translation>
    </message>
    <message>
        <source>Write these tasks to a sheet…</source>
        <translation>Exporter ces tâches…</translation>
    </message>
    <message>
        <source>Choose a sheet of tasks</source>
        <translation>Choisir une feuille de tâches</translation>
    </message>
    <message>
        <source>tasks-{date}.xlsx</source>
        <translation>taches-{date}.xlsx</translation>
    </message>
    <message>
        <source>Write the tasks to</source>
        <translation>Exporter les tâches vers</translation>
    </message>
    <message>
        <source>{count} written to {path}.</source>
        <translation>{count}&#xa0;: fichier {path} écrit.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>Écriture de {name}…</translation>
    </message>
    <message>
        <source>Take back the sheet taken in last…</source>
        <translation>Annuler la dernière importation…</translation>
    </message>
</context>
<context>
    <name>TasksModel</name>
    <message>
        <source>Task</source>
        <extracomment>Letters of a deadline&apos;s own words that stand beside its day.</extracomment>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Chargé du suivi</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>TasksScreen</name>
    <message>
        <source>Tasks</source>
        <extracomment>Lower than this, at 100 %, the board has room for its cards alone.</extracomment>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>No such task</source>
        <translation>Aucune tâche de ce genre</translation>
    </message>
    <message>
        <source>Take a word away, or choose all states.</source>
        <translation>Retirez un mot, ou choisissez tous les états.</translation>
    </message>
    <message>
        <source>No task yet</source>
        <translation>Pas encore de tâche</translation>
    </message>
    <message>
        <source>What the centre asks appears here by itself. A task of your own begins with “New task”.</source>
        <translation>Ce que le centre demande apparaît ici tout seul. Une tâche à vous commence par «&#xa0;Nouvelle tâche&#xa0;».</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>Au {date}</translation>
    </message>
    <message>
        <source>{resting} paused or declined</source>
        <translation>en pause ou refusées&#xa0;: {resting}</translation>
    </message>
    <message>
        <source>{count} taken in.</source>
        <translation>{count}&#xa0;: importation faite.</translation>
    </message>
    <message>
        <source>There is no sheet of tasks that could be taken back.</source>
        <translation>Aucune importation de tâches ne peut être annulée.</translation>
    </message>
    <message>
        <source>“{name}” was taken in last: {new} new, {changed} changed.</source>
        <translation>Dernière importation&#xa0;: «&#xa0;{name}&#xa0;», {new} nouvelles, {changed} modifiées.</translation>
    </message>
    <message>
        <source>It can be taken back (Ctrl+Z): what somebody has worked on since stays.</source>
        <translation>Elle peut être annulée (Ctrl+Z)&#xa0;: ce sur quoi on a travaillé depuis reste.</translation>
    </message>
    <message>
        <source>Take this sheet back</source>
        <translation>Annuler cette importation</translation>
    </message>
    <message>
        <source>The sheet was taken back: {gone} tasks are gone, {restored} are as they were before.</source>
        <translation>Importation annulée&#xa0;: {gone} tâches retirées, {restored} remises comme avant.</translation>
    </message>
    <message>
        <source>{kept} stay: somebody has worked on them since.</source>
        <translation>{kept} restent&#xa0;: on y a travaillé depuis.</translation>
    </message>
    <message>
        <source>{not_begun} not begun</source>
        <translation>pas commencées&#xa0;: {not_begun}</translation>
    </message>
    <message>
        <source>{done} done</source>
        <translation>terminées&#xa0;: {done}</translation>
    </message>
    <message>
        <source>{open} in progress</source>
        <translation>en cours&#xa0;: {open}</translation>
    </message>
    <message>
        <source>{overdue} not completed, overdue</source>
        <translation>non terminées, en retard&#xa0;: {overdue}</translation>
    </message>
    <message>
        <source>Taking the sheet back…</source>
        <translation>Retrait de la feuille…</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>What a report says in Word and PDF can be written anew: save the words, change them in Word, take them in. Names in braces like {{ cb_tong }} become the answers; head, signature and annexes follow Decree 30/2020 by themselves.</source>
        <translation>Ce que dit un rapport en Word et PDF peut être réécrit&#xa0;: enregistrez le texte, modifiez-le dans Word, reprenez-le. Les noms entre accolades comme {{ cb_tong }} deviennent les réponses&#x202f;; en-tête, signature et annexes suivent d’eux-mêmes le décret 30/2020.</translation>
    </message>
    <message>
        <source>The words of reports</source>
        <translation>Le texte des rapports</translation>
    </message>
    <message>
        <source>this office&apos;s own words</source>
        <translation>texte propre à ce bureau</translation>
    </message>
    <message>
        <source>the words that come along</source>
        <translation>texte fourni</translation>
    </message>
    <message>
        <source>Save for Word…</source>
        <translation>Enregistrer pour Word…</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>Reprendre…</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Saved as {path}. Change it in Word, save, then take it in.</source>
        <translation>Enregistré sous {path}. Modifiez-le dans Word, enregistrez, puis reprenez-le.</translation>
    </message>
    <message>
        <source>Taken in: from now on reports say it this way.</source>
        <translation>Repris&#xa0;: désormais les rapports s’expriment ainsi.</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>So many earlier words are offered.</extracomment>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>The province has sent words of its own. Let go of the office’s to use them.</source>
        <translation>La province a envoyé ses propres textes. Abandonnez ceux du bureau pour les utiliser.</translation>
    </message>
    <message>
        <source>The words the province has sent cannot be used. {why}</source>
        <translation>Les textes envoyés par la province sont inutilisables. {why}</translation>
    </message>
    <message>
        <source>Clerk, leader and administrator may change the words; everybody may look at them.</source>
        <translation>Secrétariat, responsable et administrateur peuvent changer les textes&#x202f;; chacun peut les consulter.</translation>
    </message>
    <message>
        <source>Earlier words of this office</source>
        <translation>Anciens textes de ce bureau</translation>
    </message>
    <message>
        <source>in force until {moment}</source>
        <translation>en vigueur jusqu&apos;au {moment}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>The office’s own words are kept among the earlier ones.</source>
        <translation>Les textes du bureau sont conservés parmi les anciens.</translation>
    </message>
    <message>
        <source>Put back: from now on reports say it this way again.</source>
        <translation>Rétabli&#xa0;: les rapports utilisent à nouveau ces textes.</translation>
    </message>
    <message>
        <source>Not in the reports, which follow Decree 30: {parts}.</source>
        <translation>Absents des rapports, qui suivent le décret 30&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>the words the province has sent</source>
        <translation>les textes envoyés par la province</translation>
    </message>
    <message>
        <source>the questions of the form, one after another</source>
        <translation>les questions du formulaire, l&apos;une après l&apos;autre</translation>
    </message>
    <message>
        <source>pictures and drawings</source>
        <translation>images et dessins</translation>
    </message>
    <message>
        <source>lines of tables (their words come, one under the other)</source>
        <translation>cadres de tableaux (leurs textes se suivent)</translation>
    </message>
    <message>
        <source>automatic numbers and bullets</source>
        <translation>numéros et puces automatiques</translation>
    </message>
    <message>
        <source>heads and feet of pages</source>
        <translation>en-têtes et pieds de page</translation>
    </message>
    <message>
        <source>footnotes and comments</source>
        <translation>notes et commentaires</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>colours and underlining</source>
        <translation>couleurs et soulignements</translation>
    </message>
    <message>
        <source>Writing the words…</source>
        <translation>Écriture du modèle…</translation>
    </message>
    <message>
        <source>The words are looked at and taken in…</source>
        <translation>Le modèle est examiné et repris…</translation>
    </message>
</context>
<context>
    <name>TimeQuestion</name>
    <message>
        <source>hh:mm</source>
        <extracomment>Zones with a summer time are not asked for the day.</extracomment>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>TokenForm</name>
    <message>
        <source>Sign with a token</source>
        <translation>Signer avec un jeton</translation>
    </message>
    <message>
        <source>The leader’s signature</source>
        <translation>Signature du responsable</translation>
    </message>
    <message>
        <source>The agency’s seal</source>
        <translation>Sceau de l’administration</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Qui signe</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Look for the token again</source>
        <translation>Chercher le jeton de nouveau</translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation>Ne pas signer</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>Certificat sur le jeton</translation>
    </message>
    <message>
        <source>PIN of the token (it is not kept)</source>
        <translation>PIN du jeton (il n’est pas conservé)</translation>
    </message>
    <message>
        <source>No certificate was found. Plug the token in, then look for it again.</source>
        <translation>Aucun certificat trouvé. Branchez le jeton, puis cherchez-le de nouveau.</translation>
    </message>
    <message>
        <source>To use the last try, type the name of the token: {name}</source>
        <translation>Pour utiliser le dernier essai, tapez le nom du jeton&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Type the PIN of the token.</source>
        <translation>Tapez le PIN du jeton.</translation>
    </message>
    <message>
        <source>Tokens are being looked for…</source>
        <translation>Recherche des clés de signature…</translation>
    </message>
    <message>
        <source>The token is signing. This is not broken off half-way; leave it plugged in.</source>
        <translation>La clé signe. On ne l&apos;interrompt pas en cours de route&#x202f;; laissez-la branchée.</translation>
    </message>
    <message>
        <source>The annexes are a file of their own: they get the agency’s signature with the same press, shown at the top right of their first page as number, symbol and time.</source>
        <translation>Les annexes sont un fichier à part&#xa0;: la même pression y appose la signature de l’organisme, montrée en haut à droite de leur première page par le numéro, le symbole et l’heure.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>First steps</source>
        <extracomment>Room between a thing and the line around it, and between that line and the card.</extracomment>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Skip (Esc)</source>
        <translation>Passer (Échap)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Your places</source>
        <translation>Vos écrans</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>L’étape suivante</translation>
    </message>
    <message>
        <source>What is most urgent comes first. The button on a card is always the next step.</source>
        <translation>Le plus urgent d’abord. Le bouton d’une carte est toujours l’étape suivante.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>Ctrl+K from anywhere; accents may be left out.</source>
        <translation>Ctrl+K de partout&#x202f;; les accents peuvent être omis.</translation>
    </message>
    <message>
        <source>How the sending stands</source>
        <translation>Où en est l’envoi</translation>
    </message>
    <message>
        <source>If you do not know how to go on</source>
        <translation>Si vous ne savez plus</translation>
    </message>
    <message>
        <source>F1 opens the guide at the page of the place you are in. These steps are there too.</source>
        <translation>F1 ouvre le guide à la page de l’écran où vous êtes. Ces étapes y sont aussi.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Everything is here at the left. A number beside a place is what waits for you.</source>
        <translation>Tout est à gauche. Un nombre à côté est ce qui vous attend.</translation>
    </message>
    <message>
        <source>This line always says it. Without a network all is kept safe and goes later.</source>
        <translation>Cette ligne le dit toujours. Sans réseau tout reste en sûreté et part plus tard.</translation>
    </message>
</context>
<context>
    <name>TraceQuestion</name>
    <message>
        <source>one point a line: latitude, longitude
16.0544, 108.2022
16.0551, 108.2040</source>
        <translation>un point par ligne&#xa0;: latitude, longitude
16.0544, 108.2022
16.0551, 108.2040</translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Détail</translation>
    </message>
</context>
<context>
    <name>TrailScreen</name>
    <message>
        <source>Filter by report or period</source>
        <extracomment>Pixels at 100 % beside the list. What these columns keep at 100 % where the first one needs their room.</extracomment>
        <translation>Rapport ou période</translation>
    </message>
    <message>
        <source>Filter the audit trail</source>
        <translation>Filtrer le journal</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Take a word away, or choose all actions.</source>
        <translation>Enlevez un mot, ou choisissez toutes les actions.</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Vérifier la chaîne</translation>
    </message>
    <message>
        <source>Save as {kind}</source>
        <translation>Enregistrer en {kind}</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} entrées</translation>
    </message>
    <message>
        <source>The chain is being checked…</source>
        <translation>Vérification de la chaîne…</translation>
    </message>
    <message>
        <source>Saved as {path}. Anyone can check it: baocaoxa audit verify {name}</source>
        <translation>Enregistré sous {path}. Chacun peut le vérifier&#xa0;: baocaoxa audit verify {name}</translation>
    </message>
    <message>
        <source>{file} is being made…</source>
        <translation>Création de {file}…</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>What is done with reports stands here.</source>
        <translation>Ce qui est fait avec les rapports apparaît ici.</translation>
    </message>
    <message>
        <source>Of reports you have begun or handed on, and of your account</source>
        <translation>Des rapports que vous avez commencés ou transmis, et de votre compte</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Langue du formulaire</translation>
    </message>
    <message>
        <source>Check the answers</source>
        <translation>Vérifier les réponses</translation>
    </message>
    <message>
        <source>{answers} to correct.</source>
        <translation>{answers} à corriger.</translation>
    </message>
    <message>
        <source>{answers} to confirm with a reason.</source>
        <translation>{answers} à confirmer avec un motif.</translation>
    </message>
    <message>
        <source>This report could be handed to the leader.</source>
        <translation>Ce rapport pourrait être remis au responsable.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Généralités</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Filled in by the application: commune and author.</source>
        <translation>Remplis par l&apos;application&#xa0;: commune et auteur.</translation>
    </message>
    <message>
        <source>Filled in by the application: commune and period ({period}).</source>
        <translation>Remplis par l&apos;application&#xa0;: commune et période ({period}).</translation>
    </message>
    <message>
        <source>Files attached here are kept until the trial ends.</source>
        <translation>Les fichiers joints ici ne sont gardés que le temps de l&apos;essai.</translation>
    </message>
    <message>
        <source>Go on to the next report</source>
        <translation>Passer au rapport suivant</translation>
    </message>
    <message>
        <source>What is filled in now becomes the last period&apos;s report</source>
        <translation>Ce qui est rempli devient le rapport de la période précédente</translation>
    </message>
</context>
<context>
    <name>TriggerQuestion</name>
    <message>
        <source>I have read this</source>
        <extracomment>What ODK clients keep when something was acknowledged.</extracomment>
        <translation>J’ai lu</translation>
    </message>
</context>
<context>
    <name>UnsupportedQuestion</name>
    <message>
        <source>{why} What is there is kept as it is: {value}</source>
        <translation>{why} Ce qui s’y trouve est conservé tel quel&#xa0;: {value}</translation>
    </message>
    <message>
        <source>This is drawn by hand on a phone or tablet; it cannot be answered on this PC.</source>
        <translation>Cette réponse se dessine à la main sur un téléphone ou une tablette&#x202f;; elle ne peut pas être donnée sur ce PC.</translation>
    </message>
    <message>
        <source>This is taken with the camera of a phone; it cannot be answered on this PC.</source>
        <translation>Cette réponse se prend avec l’appareil photo d’un téléphone&#x202f;; elle ne peut pas être donnée sur ce PC.</translation>
    </message>
    <message>
        <source>This kind of question cannot be answered on this PC.</source>
        <translation>Ce genre de question ne peut pas recevoir de réponse sur ce PC.</translation>
    </message>
</context>
<context>
    <name>UploadQuestion</name>
    <message>
        <source>Pasted picture</source>
        <extracomment>Writes the file of that name to a path, until it is stopped, telling how far it is. Milliseconds until work that is still going on is shown, and between two looks at how far it is. What the dialog offers first for a question that asks for a picture.</extracomment>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>One answer takes one file. Choose the one that is meant.</source>
        <translation>Une réponse prend un seul fichier. Choisissez celui qui convient.</translation>
    </message>
    <message>
        <source>The clipboard holds no file and no picture.</source>
        <translation>Le presse-papiers ne contient ni fichier ni image.</translation>
    </message>
    <message>
        <source>“{name}” was taken out of the report.</source>
        <translation>«&#xa0;{name}&#xa0;» a été retiré du rapport.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>“{name}” took the place of “{before}”.</source>
        <translation>«&#xa0;{name}&#xa0;» a remplacé «&#xa0;{before}&#xa0;».</translation>
    </message>
    <message>
        <source>Put the first one back</source>
        <translation>Remettre le premier</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>Enregistrer une copie sous</translation>
    </message>
    <message>
        <source>{file} is being copied…</source>
        <translation>Copie de {file}…</translation>
    </message>
</context>
<context>
    <name>VersionLine</name>
    <message>
        <source>See what changes</source>
        <translation>Voir ce qui change</translation>
    </message>
    <message>
        <source>Back to the old version</source>
        <translation>Revenir à l’ancienne version</translation>
    </message>
    <message>
        <source>This form has a new version ({new}). Your report is on version {old} and can still be sent so.</source>
        <translation>Ce formulaire a une nouvelle version ({new}). Votre rapport suit la version {old} et peut encore être envoyé ainsi.</translation>
    </message>
    <message>
        <source>The report is on the new version ({new}) now. Until you type you can go back.</source>
        <translation>Le rapport suit maintenant la nouvelle version ({new}). Tant que vous n’avez rien saisi, vous pouvez revenir.</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>For viewing only: these are the reports that could be read of the damaged store. Nothing is written or sent; what could not be read is missing.</source>
        <translation>Lecture seule&#xa0;: voici les rapports lisibles du stock endommagé. Rien n’est écrit ni envoyé&#x202f;; ce qui est illisible manque.</translation>
    </message>
</context>
<context>
    <name>Violation</name>
    <message>
        <source>Not filled in yet: this answer is needed.</source>
        <translation>Pas encore rempli&#xa0;: cette réponse est nécessaire.</translation>
    </message>
    <message>
        <source>This value does not agree with the rule of the form.</source>
        <translation>Cette valeur ne respecte pas la règle du formulaire.</translation>
    </message>
    <message>
        <source>{typed} can be read in two ways. Choose which one is meant.</source>
        <translation>{typed} peut se lire de deux façons. Choisissez la bonne.</translation>
    </message>
    <message>
        <source>“{typed}” is not a whole number. Use digits only, for example 1.250.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un nombre entier. Chiffres seulement, par exemple 1.250.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Use digits and a comma, for example 1.250,5.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un nombre. Utilisez des chiffres et une virgule, par exemple 1.250,5.</translation>
    </message>
    <message>
        <source>“{typed}” is not a date. Type day, month and year, for example 14/10/2026.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas une date. Saisissez jour, mois et année, par exemple 14/10/2026.</translation>
    </message>
    <message>
        <source>“{typed}” is not an answer of the kind asked for.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas une réponse du genre demandé.</translation>
    </message>
    <message>
        <source>{typed} is too large: this answer takes numbers up to {most}. Check the digits.</source>
        <translation>{typed} est trop grand&#xa0;: cette réponse accepte jusqu’à {most}. Vérifiez les chiffres.</translation>
    </message>
    <message>
        <source>This answer is not usual.</source>
        <translation>Cette réponse est inhabituelle.</translation>
    </message>
    <message>
        <source>“{typed}” is not a year. Type four digits, for example 2026.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas une année. Saisissez quatre chiffres, par exemple 2026.</translation>
    </message>
    <message>
        <source>“{typed}” is not a month. Type month and year, for example 10/2026.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un mois. Saisissez le mois et l’année, par exemple 10/2026.</translation>
    </message>
    <message>
        <source>“{typed}” is not a time. Type hour and minute, for example 08:30.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas une heure. Saisissez l’heure et les minutes, par exemple 08:30.</translation>
    </message>
    <message>
        <source>“{typed}” is not a day with a time. Type both, for example 14/10/2026 08:30.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas une date avec une heure. Saisissez les deux, par exemple 14/10/2026 08:30.</translation>
    </message>
    <message>
        <source>“{typed}” is not a place. Type latitude, then longitude in degrees, for example 16.0544, 108.2022.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un lieu. Saisissez la latitude puis la longitude en degrés, par exemple 16.0544, 108.2022.</translation>
    </message>
    <message>
        <source>This is not a line. Type at least two points, each on a line of its own, for example 16.0544, 108.2022.</source>
        <translation>Ce n’est pas un tracé. Saisissez au moins deux points, un par ligne, par exemple 16.0544, 108.2022.</translation>
    </message>
    <message>
        <source>This is not an area. Type at least three corners, each on a line of its own, for example 16.0544, 108.2022.</source>
        <translation>Ce n’est pas une surface. Saisissez au moins trois sommets, un par ligne, par exemple 16.0544, 108.2022.</translation>
    </message>
    <message>
        <source>“{typed}” does not fit: type a number from {start} to {end}, in steps of {step}.</source>
        <translation>«&#xa0;{typed}&#xa0;» ne convient pas&#xa0;: saisissez un nombre de {start} à {end}, par pas de {step}.</translation>
    </message>
    <message>
        <source>Marked {mark}: a state secret may not be kept on this PC and is not saved. Take it out, and deal with it on paper as the law says.</source>
        <translation>Marqué {mark}&#xa0;: un secret d’État ne peut être gardé sur ce PC et n’est pas enregistré. Ôtez-le et traitez-le sur papier, selon la loi.</translation>
    </message>
    <message>
        <source>Asked to be corrected, and still the same. Correct it, or say why it stays.</source>
        <translation>Correction demandée, réponse inchangée. Corrigez-la, ou dites pourquoi elle reste.</translation>
    </message>
    <message>
        <source>Asked to be corrected, and still the same.</source>
        <translation>Correction demandée, réponse inchangée.</translation>
    </message>
    <message>
        <source>Less than last time: {before} then, {now} now ({change}).</source>
        <translation>Moins que la fois précédente&#xa0;: {before} alors, {now} maintenant ({change}).</translation>
    </message>
    <message>
        <source>More than {percent}&#xa0;% apart: {before} last period, {now} now ({change}).</source>
        <translation>Écart de plus de {percent}&#xa0;%&#xa0;: {before} la période précédente, {now} maintenant ({change}).</translation>
    </message>
    <message>
        <source>“{typed}” is a percentage; this question does not ask for per cent. Type the figure itself.</source>
        <translation>«&#xa0;{typed}&#xa0;» est un pourcentage&#xa0;; cette question n’en demande pas. Saisissez le chiffre lui-même.</translation>
    </message>
</context>
<context>
    <name>WaitingPart</name>
    <message>
        <source>Reports, in the order they go</source>
        <translation>Rapports, dans l’ordre d’envoi</translation>
    </message>
    <message>
        <source>attached files: {n}</source>
        <translation>fichiers joints&#xa0;: {n}</translation>
    </message>
    <message>
        <source>a receipt came that does not hold; asked again</source>
        <translation>un reçu non valable est venu&#x202f;; redemandé</translation>
    </message>
    <message>
        <source>next try at {time}</source>
        <translation>prochain essai à {time}</translation>
    </message>
    <message>
        <source>Send first</source>
        <translation>Envoyer d’abord</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>No report waits: all that is signed was received, or is set aside.</source>
        <translation>Aucun rapport n’attend&#xa0;: tout ce qui est signé a été reçu ou mis de côté.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Save what can be read into a new store</source>
        <translation>Sauver ce qui se lit dans un nouveau dépôt</translation>
    </message>
    <message>
        <source>Open for viewing only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
</context>
<context>
    <name>WeighingFields</name>
    <message>
        <source>What it brings</source>
        <translation>Ce que cela apporte</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce que cela coûte</translation>
    </message>
    <message>
        <source>Can it be done?</source>
        <translation>Est-ce faisable&#x202f;?</translation>
    </message>
</context>
<context>
    <name>WorkbookPreview</name>
    <message>
        <source>Take over what fits</source>
        <translation>Reprendre ce qui convient</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien reprendre</translation>
    </message>
    <message>
        <source>From the workbook {name}</source>
        <translation>Du classeur {name}</translation>
    </message>
    <message>
        <source>1 answer comes.</source>
        <translation>1 réponse arrive.</translation>
    </message>
    <message>
        <source>{n} answers come.</source>
        <translation>{n} réponses arrivent.</translation>
    </message>
    <message>
        <source>1 is as it was.</source>
        <translation>1 est inchangée.</translation>
    </message>
    <message>
        <source>{n} are as they were.</source>
        <translation>{n} sont inchangées.</translation>
    </message>
    <message>
        <source>1 does not fit.</source>
        <translation>1 ne convient pas.</translation>
    </message>
    <message>
        <source>{n} do not fit.</source>
        <translation>{n} ne conviennent pas.</translation>
    </message>
    <message>
        <source>1 row is new.</source>
        <translation>1 ligne est nouvelle.</translation>
    </message>
    <message>
        <source>{n} rows are new.</source>
        <translation>{n} lignes sont nouvelles.</translation>
    </message>
    <message>
        <source>Cells left blank take nothing away.</source>
        <translation>Les cellules vides n’effacent rien.</translation>
    </message>
    <message>
        <source>Cells of the workbook</source>
        <translation>Cellules du classeur</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>Dans le classeur</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>n’est pas un nombre</translation>
    </message>
    <message>
        <source>can be read as two numbers; write it without signs</source>
        <translation>peut se lire comme deux nombres&#x202f;; écrivez-le sans signes</translation>
    </message>
    <message>
        <source>is no whole number, or too large</source>
        <translation>n’est pas un nombre entier, ou trop grand</translation>
    </message>
    <message>
        <source>is no date (dd/mm/yyyy)</source>
        <translation>n’est pas une date (jj/mm/aaaa)</translation>
    </message>
    <message>
        <source>is not in the list of answers</source>
        <translation>n’est pas dans la liste des réponses</translation>
    </message>
    <message>
        <source>is worked out by the application</source>
        <translation>est calculé par l’application</translation>
    </message>
    <message>
        <source>stands at no question of this report</source>
        <translation>ne correspond à aucune question du rapport</translation>
    </message>
    <message>
        <source>finds no row; raise the number of rows in the report first</source>
        <translation>ne trouve pas de ligne&#x202f;; augmentez d’abord leur nombre dans le rapport</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>est trop long</translation>
    </message>
    <message>
        <source>✕ “{typed}” {why}</source>
        <translation>✕ «&#xa0;{typed}&#xa0;» {why}</translation>
    </message>
    <message>
        <source>blank</source>
        <extracomment>So many lines are there at first; the others when a person asks for them.</extracomment>
        <translation>vide</translation>
    </message>
    <message>
        <source>Does not fit, and is left out: {n}</source>
        <translation>Ne convient pas, laissé de côté&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Changes: {n}</source>
        <translation>Modifications&#xa0;: {n}</translation>
    </message>
    <message>
        <source>1 more line.</source>
        <translation>Encore 1 ligne.</translation>
    </message>
    <message>
        <source>{n} more lines.</source>
        <translation>Encore {n} lignes.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>The workbook was made for {other}, this report is of {period}. See that it fits.</source>
        <translation>Le classeur a été préparé pour {other}, ce rapport est de {period}. Vérifiez qu&apos;il convient.</translation>
    </message>
    <message>
        <source>The workbook was made at {other}. See that its figures are those of this commune.</source>
        <translation>Le classeur a été préparé à {other}. Vérifiez que ses chiffres sont ceux de cette commune.</translation>
    </message>
    <message>
        <source>stands too far down: this row and those below are not read</source>
        <translation>se trouve trop bas&#xa0;: cette ligne et les suivantes ne sont pas lues</translation>
    </message>
    <message>
        <source>New in “{table}”, row {n} of {count}: {name}</source>
        <translation>Nouvelle ligne {n} sur {count} de «&#xa0;{table}&#xa0;»&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Have another answer in the report already: {n}</source>
        <translation>Ont déjà une autre réponse dans le rapport&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{typed} (together {total})</source>
        <extracomment>So many questions are named.</extracomment>
        <translation>{typed} (ensemble {total})</translation>
    </message>
    <message>
        <source>{typed} (left out)</source>
        <translation>{typed} (laissé de côté)</translation>
    </message>
    <message>
        <source>1 question has another answer in the report already. What becomes of it?</source>
        <translation>1 question a déjà une autre réponse dans le rapport. Que devient-elle&#x202f;?</translation>
    </message>
    <message>
        <source>{n} questions have other answers in the report already. What becomes of them?</source>
        <translation>{n} questions ont déjà d’autres réponses dans le rapport. Que deviennent-elles&#x202f;?</translation>
    </message>
    <message>
        <source>Add the figures together (another village&apos;s part)</source>
        <translation>Additionner les chiffres (la part d’un autre village)</translation>
    </message>
    <message>
        <source>Take those of the workbook (a correction)</source>
        <translation>Prendre ceux du classeur (une correction)</translation>
    </message>
    <message>
        <source>Keep those of the report</source>
        <translation>Garder ceux du rapport</translation>
    </message>
    <message>
        <source>1 of them meets another answer.</source>
        <translation>1 d’entre elles rencontre une autre réponse.</translation>
    </message>
    <message>
        <source>{n} of them meet others.</source>
        <translation>{n} d’entre elles en rencontrent d’autres.</translation>
    </message>
    <message>
        <source>stands for personal data: this workbook is an extract for outside the office</source>
        <translation>tient lieu d’une donnée personnelle&#xa0;: ce classeur est un extrait pour l’extérieur</translation>
    </message>
    <message>
        <source>1 cell has a formula whose result is not in the file. Open the file in Excel or LibreOffice, save it there, then take it in again.</source>
        <translation>1 cellule contient une formule sans résultat dans le fichier. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le, puis reprenez-le.</translation>
    </message>
    <message>
        <source>{n} cells have formulas whose results are not in the file. Open the file in Excel or LibreOffice, save it there, then take it in again.</source>
        <translation>{n} cellules contiennent des formules sans résultat dans le fichier. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le, puis reprenez-le.</translation>
    </message>
    <message>
        <source>is a formula whose result is not in the file</source>
        <translation>est une formule sans résultat dans le fichier</translation>
    </message>
    <message>
        <source>is per cent, not asked for here</source>
        <translation>est un&#xa0;%, non demandé ici</translation>
    </message>
    <message>
        <source>may be several of the list; write it with its accents</source>
        <translation>peut être plusieurs de la liste&#xa0;; écrivez-le avec ses accents</translation>
    </message>
    <message>
        <source>A total is no row of its own and stays out: {lines}.</source>
        <translation>Un total n’est pas une ligne à part et reste dehors&#xa0;: {lines}.</translation>
    </message>
    <message>
        <source>The total goes in as a row of its own: {lines}.</source>
        <translation>Le total entre comme une ligne à part&#xa0;: {lines}.</translation>
    </message>
    <message>
        <source>Take the total in as a row</source>
        <translation>Prendre le total comme ligne</translation>
    </message>
    <message>
        <source>may be several rows of the report; write it with its accents</source>
        <translation>peut être plusieurs lignes du rapport&#xa0;; écrivez-le avec ses accents</translation>
    </message>
    <message>
        <source>Shares, averages, scores and codes are never added; then the report keeps: {names}.</source>
        <translation>Les parts, moyennes, notes et codes ne s’additionnent jamais&#xa0;; le rapport garde alors&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{typed} (cannot be added; left out)</source>
        <translation>{typed} (ne s’additionne pas&#xa0;; laissé)</translation>
    </message>
    <message>
        <source>This very file was taken into the report already, at {moment}. Added again, its figures would count twice; to take them instead of the report&apos;s does no harm.</source>
        <translation>Ce fichier même a déjà été repris dans le rapport, à {moment}. Ajoutés de nouveau, ses chiffres compteraient deux fois&#xa0;; les prendre à la place de ceux du rapport ne nuit pas.</translation>
    </message>
    <message>
        <source>The workbook was made for version {old} of the form, the report has version {new}.</source>
        <translation>Le classeur a été fait pour la version {old} du formulaire, le rapport a la version {new}.</translation>
    </message>
    <message>
        <source>No longer asked, and left out: {names}.</source>
        <translation>Plus demandé, et laissé&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>New, and not in the workbook: {names}.</source>
        <translation>Nouveau, et absent du classeur&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Called otherwise now: {names}.</source>
        <translation>S’appelle autrement&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>They ask the same.</source>
        <translation>Les deux demandent la même chose.</translation>
    </message>
    <message>
        <source>{names}; and {n} more</source>
        <translation>{names}&#xa0;; et {n} de plus</translation>
    </message>
    <message>
        <source>is fewer rows than the report has; rows are taken out in the report</source>
        <translation>est inférieur au nombre de lignes du rapport&#xa0;; pour en retirer, changez ce nombre dans le rapport</translation>
    </message>
</context>
<context>
    <name>WorkingDaysCard</name>
    <message>
        <source>Day off</source>
        <translation>Jour chômé</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>Jour ouvré</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Ajouter le jour</translation>
    </message>
    <message>
        <source>The public calendar is built in. Add what is different here: a day off of this office, or a day worked instead. Due dates reckoned on this computer change at once; those the centre has set stay.</source>
        <translation>Le calendrier public est intégré. Ajoutez ce qui diffère ici&#xa0;: un jour chômé du bureau, ou un jour travaillé à la place. Les échéances calculées sur ce poste changent aussitôt&#x202f;; celles fixées par le centre restent.</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Jours ouvrés</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>There is no such day. Write it like this: 20/11/2026</source>
        <translation>Ce jour n’existe pas. Écrivez-le ainsi&#xa0;: 20/11/2026</translation>
    </message>
</context>
<context>
    <name>ZerosLine</name>
    <message>
        <source>Undo</source>
        <extracomment>A figure or two are typed.</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{count} blank figures of this section are 0 now. Look at them once more.</source>
        <translation>{count} chiffres vides de cette partie sont maintenant à 0. Revoyez-les une fois.</translation>
    </message>
    <message>
        <source>Nothing more to report in this section?</source>
        <translation>Plus rien à signaler dans cette partie&#xa0;?</translation>
    </message>
    <message>
        <source>The rest is 0 ({count})</source>
        <translation>Le reste est 0 ({count})</translation>
    </message>
</context>
<context>
    <name>_Asked</name>
    <message>
        <source>Write why in a few words.</source>
        <translation>Écrivez pourquoi en quelques mots.</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>1 to correct</source>
        <translation>1 à corriger</translation>
    </message>
    <message>
        <source>{count} to correct</source>
        <translation>{count} à corriger</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>{answered} of {asked} filled</source>
        <translation>{answered} sur {asked} remplis</translation>
    </message>
    <message>
        <source>Nothing to fill in</source>
        <translation>Rien à remplir</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>1 to confirm</source>
        <translation>1 à confirmer</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} à confirmer</translation>
    </message>
</context>
<context>
    <name>_LaneView</name>
    <message>
        <source>{n} more in the list</source>
        <translation>{n} de plus dans la liste</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Another PC made an account of this sign-in name too: they are one account now. Name and role are those of the other PC; the password here stays.</source>
        <translation>Un autre poste a aussi créé un compte de ce nom&#xa0;: ils n’en font plus qu’un. Nom et rôle sont ceux de l’autre poste&#x202f;; le mot de passe d’ici reste.</translation>
    </message>
    <message>
        <source>Another PC changed this account before: what was done here was not taken. It stands as shown.</source>
        <translation>Un autre poste a modifié ce compte avant&#xa0;: ce qui a été fait ici n’a pas été retenu. Il est tel qu’affiché.</translation>
    </message>
    <message>
        <source>The centre did not take the change: the last leader or administrator of the commune stays.</source>
        <translation>Le centre n’a pas retenu la modification&#xa0;: le dernier dirigeant ou administrateur de la commune reste.</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>This PC is on a network</source>
        <translation>Ce PC est sur un réseau</translation>
    </message>
    <message>
        <source>The proxy lets us through</source>
        <translation>Le proxy laisse passer</translation>
    </message>
    <message>
        <source>The centre&apos;s address is known</source>
        <translation>L’adresse du centre est connue</translation>
    </message>
    <message>
        <source>A machine answers there</source>
        <translation>Une machine y répond</translation>
    </message>
    <message>
        <source>The line is secure</source>
        <translation>La ligne est sûre</translation>
    </message>
    <message>
        <source>It is our centre</source>
        <translation>C’est bien notre centre</translation>
    </message>
    <message>
        <source>The clock of this PC is right</source>
        <translation>L’horloge de ce PC est juste</translation>
    </message>
    <message>
        <source>The centre knows this PC</source>
        <translation>Le centre connaît ce PC</translation>
    </message>
    <message>
        <source>Speed of the line</source>
        <translation>Vitesse de la ligne</translation>
    </message>
    <message>
        <source>There and back in {seconds} s.</source>
        <translation>Aller-retour en {seconds} s.</translation>
    </message>
    <message>
        <source>No network. Plug in the cable, or connect to Wi-Fi. What waits stays here, safe, and goes by itself later.</source>
        <translation>Pas de réseau. Branchez le câble ou connectez le Wi-Fi. Ce qui attend reste ici, à l’abri, et partira tout seul.</translation>
    </message>
    <message>
        <source>The centre is this PC: no network is wanted.</source>
        <translation>Le centre est ce PC&#xa0;: aucun réseau n’est nécessaire.</translation>
    </message>
    <message>
        <source>No proxy address is set, or it is none. Type host and port under “Network”.</source>
        <translation>Aucune adresse de proxy valable. Saisissez l’hôte et le port sous «&#xa0;Réseau&#xa0;».</translation>
    </message>
    <message>
        <source>The proxy {place} is not known in this network. Is this PC in the right network?</source>
        <translation>Le proxy {place} est inconnu sur ce réseau. Ce PC est-il sur le bon réseau&#x202f;?</translation>
    </message>
    <message>
        <source>The proxy {place} does not answer. Compare host and port.</source>
        <translation>Le proxy {place} ne répond pas. Vérifiez l’hôte et le port.</translation>
    </message>
    <message>
        <source>The proxy {place} wants a name and a password. Type them under “Network”.</source>
        <translation>Le proxy {place} demande un nom et un mot de passe. Saisissez-les sous «&#xa0;Réseau&#xa0;».</translation>
    </message>
    <message>
        <source>The proxy {place} does not take this name and password. Type them anew.</source>
        <translation>Le proxy {place} n’accepte pas ce nom et ce mot de passe. Saisissez-les à nouveau.</translation>
    </message>
    <message>
        <source>The proxy {place} refuses the way to the centre ({detail}). Ask who runs it to allow the centre&apos;s address.</source>
        <translation>Le proxy {place} refuse la voie vers le centre ({detail}). Demandez à son responsable d’autoriser l’adresse du centre.</translation>
    </message>
    <message>
        <source>The proxy {place} cannot reach the centre ({detail}). Compare the centre&apos;s address, or try later.</source>
        <translation>Le proxy {place} n’atteint pas le centre ({detail}). Vérifiez l’adresse du centre, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>What answers at {place} is no proxy. Compare host and port.</source>
        <translation>Ce qui répond à {place} n’est pas un proxy. Vérifiez l’hôte et le port.</translation>
    </message>
    <message>
        <source>“{place}” is no address of a centre: it begins with https://</source>
        <translation>«&#xa0;{place}&#xa0;» n’est pas l’adresse d’un centre&#xa0;: elle commence par https://</translation>
    </message>
    <message>
        <source>Nobody knows the name {place}. Compare the centre&apos;s address letter by letter.</source>
        <translation>Personne ne connaît le nom {place}. Vérifiez l’adresse du centre lettre par lettre.</translation>
    </message>
    <message>
        <source>Names cannot be looked up: this network has no way out, or its DNS does not answer. Restart the modem, or ask who runs the network.</source>
        <translation>Les noms ne peuvent être cherchés&#xa0;: ce réseau n’a pas d’issue, ou son DNS ne répond pas. Redémarrez le modem, ou demandez au responsable du réseau.</translation>
    </message>
    <message>
        <source>The proxy looks it up.</source>
        <translation>Le proxy s’en charge.</translation>
    </message>
    <message>
        <source>Nothing listens at {place}: the centre is switched off, or the address is another.</source>
        <translation>Rien n’écoute à {place}&#xa0;: le centre est arrêté, ou l’adresse est autre.</translation>
    </message>
    <message>
        <source>{place} does not answer: the network holds it back, or the centre is off. Try later.</source>
        <translation>{place} ne répond pas&#xa0;: le réseau bloque, ou le centre est arrêté. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>There is no way to {place} from this network.</source>
        <translation>Il n’y a pas de voie vers {place} depuis ce réseau.</translation>
    </message>
    <message>
        <source>The proxy goes there.</source>
        <translation>Le proxy s’y connecte.</translation>
    </message>
    <message>
        <source>The centre is this PC: nothing leaves it.</source>
        <translation>Le centre est ce PC&#xa0;: rien n’en sort.</translation>
    </message>
    <message>
        <source>The clock of this PC is wrong: it says {ours}, the centre says {theirs}. Set date and time right.</source>
        <translation>L’horloge de ce PC est fausse&#xa0;: elle dit {ours}, le centre dit {theirs}. Réglez la date et l’heure.</translation>
    </message>
    <message>
        <source>The centre&apos;s certificate ended on {ends}; this PC&apos;s clock says {ours}. If the clock is right, tell the province.</source>
        <translation>Le certificat du centre a expiré le {ends}&#x202f;; l’horloge de ce PC dit {ours}. Si elle est juste, prévenez la province.</translation>
    </message>
    <message>
        <source>The centre&apos;s certificate begins on {begins}; this PC&apos;s clock says {ours}. Check date and time.</source>
        <translation>Le certificat du centre commence le {begins}&#x202f;; l’horloge de ce PC dit {ours}. Vérifiez la date et l’heure.</translation>
    </message>
    <message>
        <source>The certificate shown is another address&apos;s (from {detail}). Nothing was sent.</source>
        <translation>Le certificat montré est celui d’une autre adresse (de {detail}). Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>This PC does not trust who vouches for the centre ({detail}). In an office that inspects the line, its certificate has to be installed in the system; else tell the province.</source>
        <translation>Ce PC ne fait pas confiance à qui garantit le centre ({detail}). Dans un bureau qui inspecte la ligne, son certificat doit être installé dans le système&#x202f;; sinon, prévenez la province.</translation>
    </message>
    <message>
        <source>What answers at {place} speaks no secure language. Nothing was sent.</source>
        <translation>Ce qui répond à {place} n’utilise pas de liaison sûre. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>It is wrong by {off}: it says {ours}, the centre says {theirs}. Sending works; set it right all the same.</source>
        <translation>Écart de {off}&#xa0;: elle dit {ours}, le centre dit {theirs}. L’envoi marche&#x202f;; réglez-la tout de même.</translation>
    </message>
    <message>
        <source>The centre no longer knows this PC. Ask the province for a new code and enrol again.</source>
        <translation>Le centre ne connaît plus ce PC. Demandez un nouveau code à la province et inscrivez-le à nouveau.</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet.</source>
        <translation>Ce PC n’est pas encore inscrit.</translation>
    </message>
    <message>
        <source>A slow line: {seconds} s there and back. Reports go all the same; files may take long.</source>
        <translation>Ligne lente&#xa0;: {seconds} s aller-retour. Les rapports partent quand même&#x202f;; les fichiers peuvent être longs.</translation>
    </message>
    <message>
        <source>This network wants a login first: open any web page, log in, then test again. Nothing was sent.</source>
        <translation>Ce réseau demande d’abord une connexion&#xa0;: ouvrez une page web, identifiez-vous, puis testez à nouveau. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>What answers is not the centre this PC is enrolled at. Nothing was sent. Tell the province.</source>
        <translation>Ce qui répond n’est pas le centre où ce PC est inscrit. Rien n’a été envoyé. Prévenez la province.</translation>
    </message>
    <message>
        <source>The answer makes no sense: something on the way changes it. Nothing was used.</source>
        <translation>La réponse n’a pas de sens&#xa0;: quelque chose la modifie en route. Rien n’a été utilisé.</translation>
    </message>
    <message>
        <source>The centre is busy. It is tried again by itself.</source>
        <translation>Le centre est occupé. Un nouvel essai se fera tout seul.</translation>
    </message>
    <message>
        <source>The centre has a fault ({detail}). It is tried again by itself.</source>
        <translation>Le centre a une panne ({detail}). Un nouvel essai se fera tout seul.</translation>
    </message>
    <message>
        <source>The centre takes too long. The line may be very slow: try again.</source>
        <translation>Le centre met trop longtemps. La ligne est peut-être très lente&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle ({detail}). Try again.</source>
        <translation>La connexion s’est coupée ({detail}). Réessayez.</translation>
    </message>
    <message>
        <source>The certificate was not trusted. Nothing was sent.</source>
        <translation>Le certificat n’est pas fiable. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The centre refuses ({detail}). Tell the province.</source>
        <translation>Le centre refuse ({detail}). Prévenez la province.</translation>
    </message>
    <message>
        <source>The system&apos;s proxy is of a kind not used here ({detail}). Set another under “Network”.</source>
        <translation>Le proxy du système est d’un type non utilisé ici ({detail}). Réglez-en un autre sous «&#xa0;Réseau&#xa0;».</translation>
    </message>
    <message>
        <source>The proxy {place} takes only the login of Windows ({detail}), which is not spoken here. Ask who runs it to let the centre&apos;s address through without one.</source>
        <translation>Le proxy {place} n’accepte que l’identification Windows ({detail}), inconnue ici. Demandez à son responsable de laisser passer l’adresse du centre sans identification.</translation>
    </message>
    <message>
        <source>This application is too old for the centre: ask the province for a newer version.</source>
        <translation>Cette application est trop ancienne pour le centre&#xa0;: demandez à la province une version plus récente.</translation>
    </message>
    <message>
        <source>The centre is older than this application: ask the province to update the centre.</source>
        <translation>Le centre est plus ancien que cette application&#xa0;: demandez à la province de mettre le centre à jour.</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Sign-in name:</source>
        <translation>Nom de connexion&#xa0;:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>A packet for the centre</source>
        <translation>Un paquet pour le centre</translation>
    </message>
    <message>
        <source>An answer of the centre</source>
        <translation>Une réponse du centre</translation>
    </message>
    <message>
        <source>A draft for another computer of the commune</source>
        <translation>Un brouillon pour un autre PC de la commune</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <source>{what}: whole, {parts}, {size}. Number {packet}.</source>
        <translation>{what}&#xa0;: intact, {parts}, {size}. Numéro {packet}.</translation>
    </message>
    <message>
        <source>This PC is enrolled for {unit} at {centre} ({url}). What waits is sent when the application is open.</source>
        <translation>Ce PC est inscrit pour {unit} auprès de {centre} ({url}). Ce qui attend part quand l’application est ouverte.</translation>
    </message>
    <message>
        <source>With a code, give the centre&apos;s address too: --url ADDRESS.</source>
        <translation>Avec un code, donnez aussi l’adresse du centre&#xa0;: --url ADRESSE.</translation>
    </message>
    <message>
        <source>There are no accounts in {path}. Name the right folder with --profile; none was made.</source>
        <translation>Aucun compte dans {path}. Indiquez le bon dossier avec --profile&#x202f;; rien n’a été créé.</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>The chair</source>
        <translation>Le président</translation>
    </message>
    <message>
        <source>The acting chair (Q.)</source>
        <translation>Le président par intérim (Q.)</translation>
    </message>
    <message>
        <source>A deputy chair, for the chair (KT.)</source>
        <translation>Un vice-président, pour le président (KT.)</translation>
    </message>
    <message>
        <source>By order of the chair (TL.)</source>
        <translation>Par ordre du président (TL.)</translation>
    </message>
    <message>
        <source>Under the chair&apos;s mandate (TUQ.)</source>
        <translation>Sous mandat du président (TUQ.)</translation>
    </message>
    <message>
        <source>“{name}” did not take the pages. See whether it is on and has paper, or save as PDF.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pris les pages. Vérifiez qu’elle est allumée et a du papier, ou enregistrez en PDF.</translation>
    </message>
    <message>
        <source>This is no Word file (.docx), or a damaged one. Save the template in Word as .docx, without macros.</source>
        <translation>Ce n’est pas un fichier Word (.docx), ou il est endommagé. Enregistrez le modèle dans Word en .docx, sans macros.</translation>
    </message>
    <message>
        <source>The template asks for “{name}”, which this form does not have ({where}). Correct the name in Word, then import the template again.</source>
        <translation>Le modèle demande «&#xa0;{name}&#xa0;», que ce formulaire n’a pas ({where}). Corrigez le nom dans Word, puis importez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>In the template, {where}: “{name}” cannot be understood. What is opened has to be closed.</source>
        <translation>Dans le modèle, {where}&#xa0;: «&#xa0;{name}&#xa0;» est incompréhensible. Ce qui est ouvert doit être fermé.</translation>
    </message>
    <message>
        <source>In the template, {where}: “{name}” may not stand in a template. Names, “if” and “for” may.</source>
        <translation>Dans le modèle, {where}&#xa0;: «&#xa0;{name}&#xa0;» n’y est pas permis. Les noms, «&#xa0;if&#xa0;» et «&#xa0;for&#xa0;» le sont.</translation>
    </message>
    <message>
        <source>The template is too large. A template holds words only, no pictures.</source>
        <translation>Le modèle est trop gros. Un modèle ne contient que du texte, sans images.</translation>
    </message>
    <message>
        <source>In the template, {where}: “{name}” cannot be worked out with the answers given.</source>
        <translation>Dans le modèle, {where}&#xa0;: «&#xa0;{name}&#xa0;» ne peut être calculé avec les réponses données.</translation>
    </message>
    <message>
        <source>somewhere</source>
        <translation>quelque part</translation>
    </message>
    <message>
        <source>paragraph {number} (“{words}”)</source>
        <translation>paragraphe {number} («&#xa0;{words}&#xa0;»)</translation>
    </message>
    <message>
        <source>This is no Excel workbook (.xlsx), or a damaged one. Nothing was changed; ask for the file again.</source>
        <translation>Ce n’est pas un classeur Excel (.xlsx), ou il est endommagé. Rien n’a été changé&#x202f;; demandez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>The workbook holds macros (small programs). Save it without them as .xlsx; nothing was changed.</source>
        <translation>Le classeur contient des macros. Enregistrez-le sans elles en .xlsx&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The workbook is far larger than a filled-in form. Nothing was changed.</source>
        <translation>Le classeur est bien plus gros qu’un formulaire rempli. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This workbook belongs to another form ({detail}). Nothing was changed.</source>
        <translation>Ce classeur appartient à un autre formulaire ({detail}). Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This workbook was not made by this application. Make one with “Excel to fill in” and copy the figures there.</source>
        <translation>Ce classeur n’a pas été fait par cette application. Faites-en un avec «&#xa0;Excel à remplir&#xa0;» et copiez-y les chiffres.</translation>
    </message>
    <message>
        <source>Nothing is filled in in this workbook.</source>
        <translation>Rien n’est rempli dans ce classeur.</translation>
    </message>
    <message>
        <source>Number {number}/{series} is taken already in {year}: {what}. Choose another one.</source>
        <translation>Le numéro {number}/{series} est déjà pris en {year}&#xa0;: {what}. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This report has the number {number}/{series} already, and keeps it.</source>
        <translation>Ce rapport porte déjà le numéro {number}/{series} et le garde.</translation>
    </message>
    <message>
        <source>“{series}” is no symbol of a document. Write it like BC-UBND: capitals, hyphens, no spaces.</source>
        <translation>«&#xa0;{series}&#xa0;» n’est pas un symbole de document. Écrivez comme BC-UBND&#xa0;: majuscules, traits d’union, sans espaces.</translation>
    </message>
    <message>
        <source>{path} is open in another program (Word, Excel). Close it there, then try again, or choose another name.</source>
        <translation>{path} est ouvert dans un autre programme (Word, Excel). Fermez-le, puis réessayez, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This is no PNG picture. Save the picture as PNG, then choose it.</source>
        <translation>Ce n’est pas une image PNG. Enregistrez l’image en PNG, puis choisissez-la.</translation>
    </message>
    <message>
        <source>The picture is too large: at most 1 MB and 2,400 dots across. Scan it smaller.</source>
        <translation>L’image est trop grande&#xa0;: au plus 1 Mo et 2 400 points de large. Numérisez-la plus petite.</translation>
    </message>
    <message>
        <source>The ground of the picture is not transparent, it would cover the words below. Save it as PNG with a transparent ground.</source>
        <translation>Le fond de l’image n’est pas transparent, il couvrirait les mots. Enregistrez-la en PNG à fond transparent.</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it again as PNG, then choose it.</source>
        <translation>L’image est endommagée. Enregistrez-la de nouveau en PNG, puis choisissez-la.</translation>
    </message>
    <message>
        <source>Write the name of your office.</source>
        <translation>Écrivez le nom de votre service.</translation>
    </message>
    <message>
        <source>Write where it is written, as in “Bà Nà, ngày …”.</source>
        <translation>Écrivez le lieu, comme dans «&#xa0;Bà Nà, ngày …&#xa0;».</translation>
    </message>
    <message>
        <source>Write what the report is about.</source>
        <translation>Écrivez l&apos;objet du rapport.</translation>
    </message>
    <message>
        <source>Choose in whose name {signer} signs.</source>
        <translation>Choisissez à quel titre {signer} signe.</translation>
    </message>
    <message>
        <source>Choose or write who signs.</source>
        <translation>Choisissez ou écrivez qui signe.</translation>
    </message>
    <message>
        <source>Write the position, as it is to stand over the signature.</source>
        <translation>Écrivez la fonction telle qu&apos;elle figurera au-dessus de la signature.</translation>
    </message>
    <message>
        <source>agency above</source>
        <translation>autorité supérieure</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>service émetteur</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>sigle</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>day</source>
        <translation>date</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>addressees</source>
        <translation>destinataires</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archives</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>qualité</translation>
    </message>
    <message>
        <source>position</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>signataire</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>urgence</translation>
    </message>
    <message>
        <source>circulation</source>
        <translation>diffusion</translation>
    </message>
    <message>
        <source>Number {number}/{series} is of {year}, and the register of {wanted} will give it again. Choose a day of {year}; clerk, leader and administrator may give the report a number of {wanted}.</source>
        <translation>Le numéro {number}/{series} est de {year}, et le registre de {wanted} le redonnera. Choisissez une date de {year}&#x202f;; secrétariat, responsable et administrateur peuvent donner au rapport un numéro de {wanted}.</translation>
    </message>
    <message>
        <source>The leader has signed the report off: {names} can no longer change. Correct the report, then it is signed off anew. Nothing was changed.</source>
        <translation>Le responsable a validé le rapport&#xa0;: {names} ne peut plus changer. Corrigez le rapport, il sera validé à nouveau. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>There is no printer on this PC. Save it as PDF and print it elsewhere.</source>
        <translation>Aucune imprimante sur ce PC. Enregistrez en PDF et imprimez ailleurs.</translation>
    </message>
    <message>
        <source>The Word file holds macros (small programs). Save it in Word without them as .docx; the words in force stay.</source>
        <translation>Le fichier Word contient des macros (petits programmes). Enregistrez-le dans Word sans elles en .docx&#x202f;; les textes en vigueur restent.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written, and nothing taken in.</source>
        <translation>Arrêté. Rien n’a été écrit ni repris.</translation>
    </message>
    <message>
        <source>Stopped. Of the pages the printer got already ({count}), some may still come out.</source>
        <translation>Arrêté. L&apos;imprimante a déjà reçu {count} pages&#xa0;: certaines peuvent encore sortir.</translation>
    </message>
    <message>
        <source>The register of numbers is kept on another computer of the commune. Ask there for the number, and write it in here.</source>
        <translation>Le registre des numéros est tenu sur un autre poste de la commune. Demandez-y le numéro, puis inscrivez-le ici.</translation>
    </message>
    <message>
        <source>The report was corrected after it got “{number}”: two different texts would bear the same number and date. Give this one a number and date of its own, or say that it keeps them.</source>
        <translation>Le rapport a été corrigé après avoir reçu «&#xa0;{number}&#xa0;»&#xa0;: deux textes différents porteraient le même numéro et la même date. Donnez à celui-ci un numéro et une date à lui, ou dites qu’il les garde.</translation>
    </message>
    <message>
        <source>This is an old workbook (.xls) or one with a password. Open it in Excel, save it as .xlsx without a password, then choose that file.</source>
        <translation>C’est un ancien classeur (.xls) ou un classeur avec mot de passe. Ouvrez-le dans Excel, enregistrez-le en .xlsx sans mot de passe, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>The answer to “{name}” has {letters} letters; a document takes at most {most} in all. Make it shorter, or put it into a file beside the report.</source>
        <translation>La réponse à «&#xa0;{name}&#xa0;» a {letters} lettres&#xa0;; un document en contient au plus {most} en tout. Abrégez-la, ou mettez-la dans un fichier joint.</translation>
    </message>
</context>
<context>
    <name>enrolment</name>
    <message>
        <source>Enrolment file</source>
        <translation>Fichier d’inscription</translation>
    </message>
    <message>
        <source>Enrolment files (*.json *.enrol);;All files (*)</source>
        <translation>Fichiers d’inscription (*.json *.enrol);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>A picture of this kind is kept as it came, with the place and time the camera may have written into it. Save it as JPEG first to leave them out.</source>
        <translation>Une image de ce genre est gardée telle quelle, avec le lieu et la date que l&apos;appareil a pu y écrire. Enregistrez-la d&apos;abord en JPEG pour les laisser de côté.</translation>
    </message>
    <message>
        <source>Only the picture is kept: where, when and with what it was taken was removed from the file.</source>
        <translation>Seule l&apos;image est gardée&#xa0;: le lieu, la date et l&apos;appareil ont été retirés du fichier.</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} octets</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>Excel sheet</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>JPEG photo</source>
        <translation>Photo JPEG</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diaporama</translation>
    </message>
    <message>
        <source>Text document</source>
        <translation>Document texte</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tableur</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>“{name}” is empty. Look whether it is the right file.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide. Vérifiez que c&apos;est le bon fichier.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a file. Choose one file in it.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier, pas un fichier. Choisissez-y un fichier.</translation>
    </message>
    <message>
        <source>“{name}” is a program. Programs are not attached to reports; choose a document or a photo.</source>
        <translation>«&#xa0;{name}&#xa0;» est un programme. Un rapport ne porte pas de programme&#x202f;; choisissez un document ou une photo.</translation>
    </message>
    <message>
        <source>“{name}” is a web page or a script, which can run on the reader&apos;s PC. Save it as PDF and attach that.</source>
        <translation>«&#xa0;{name}&#xa0;» est une page web ou un script, qui peut s&apos;exécuter chez le lecteur. Enregistrez-le en PDF et joignez le PDF.</translation>
    </message>
    <message>
        <source>“{name}” holds macros (small programs). Save it without macros (.docx, .xlsx) or as PDF, then attach that.</source>
        <translation>«&#xa0;{name}&#xa0;» contient des macros (petits programmes). Enregistrez-le sans macros (.docx, .xlsx) ou en PDF, puis joignez-le.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it cannot be read as a photo. Copy it from the camera or phone again.</source>
        <translation>«&#xa0;{name}&#xa0;» est abîmé&#xa0;: il ne se lit pas comme une photo. Copiez-le à nouveau depuis l&apos;appareil.</translation>
    </message>
    <message>
        <source>“{name}” is not of the kind this question asks for. Choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;est pas du genre demandé ici. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” is no longer there. Nothing was attached.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;est plus là. Rien n&apos;a été joint.</translation>
    </message>
    <message>
        <source>“{name}” could not be opened. Close it in other programs, then choose it again.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;a pas pu être ouvert. Fermez-le ailleurs, puis choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was being read. Save and close it, then choose it again.</source>
        <translation>«&#xa0;{name}&#xa0;» a changé pendant la lecture. Enregistrez-le, fermez-le, puis choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{name}” could not be read to its end. Plug the stick in again, or copy the file to this PC first.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;a pas pu être lu jusqu&apos;au bout. Rebranchez la clé, ou copiez d&apos;abord le fichier sur ce PC.</translation>
    </message>
    <message>
        <source>“{name}” has {size}; a file may have at most {limit}. Save the photo smaller, or scan with fewer dots per inch, then choose it again.</source>
        <translation>«&#xa0;{name}&#xa0;» fait {size}&#x202f;; un fichier a au plus {limit}. Enregistrez la photo plus petite, ou numérisez avec moins de points par pouce, puis choisissez-la à nouveau.</translation>
    </message>
    <message>
        <source>The file “{name}” is not on this PC. Choose it again, or remove it from the report.</source>
        <translation>Le fichier «&#xa0;{name}&#xa0;» n&apos;est pas sur ce PC. Choisissez-le à nouveau, ou retirez-le du rapport.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another folder.</source>
        <translation>{path} n&apos;a pas pu être écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was attached.</source>
        <translation>Arrêté. Rien n&apos;a été joint.</translation>
    </message>
    <message>
        <source>The disk has too little room for this file: {kept} are kept free for reports. Delete or move other files, then choose it again.</source>
        <translation>Le disque a trop peu de place pour ce fichier&#xa0;: {kept} restent libres pour les rapports. Supprimez ou déplacez d&apos;autres fichiers, puis choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file is kept on this PC, encrypted, and follows its report to the centre piece by piece.</source>
        <translation>Le fichier est gardé sur ce poste, chiffré, et suit son rapport au centre morceau par morceau.</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Au centre</translation>
    </message>
    <message>
        <source>Sending: {share}</source>
        <translation>Envoi&#xa0;: {share}</translation>
    </message>
    <message>
        <source>Paused at {share}</source>
        <translation>Suspendu à {share}</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Attend votre accord</translation>
    </message>
    <message>
        <source>Cannot be read on this PC</source>
        <translation>Illisible sur ce poste</translation>
    </message>
    <message>
        <source>{share} sent, goes on at {time}</source>
        <translation>{share} envoyés, suite à {time}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Attend l’envoi</translation>
    </message>
    <message>
        <source>“{name}” is not whole at the centre yet: the PC that attached it is still sending it. Keep that PC on the network, and fetch the file later.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;est pas encore entier au centre&#xa0;: le PC qui l&apos;a joint l&apos;envoie encore. Laissez ce PC sur le réseau et téléchargez le fichier plus tard.</translation>
    </message>
    <message>
        <source>The centre got “{name}” from another commune first and does not hand it out here. Open it on the PC that attached it.</source>
        <translation>Le centre a d&apos;abord reçu «&#xa0;{name}&#xa0;» d&apos;une autre commune et ne le remet pas ici. Ouvrez-le sur le PC qui l&apos;a joint.</translation>
    </message>
    <message>
        <source>The centre does not know “{name}”. Open it on the PC that attached it.</source>
        <translation>Le centre ne connaît pas «&#xa0;{name}&#xa0;». Ouvrez-le sur le PC qui l&apos;a joint.</translation>
    </message>
    <message>
        <source>“{name}” is no longer at the centre. Open it on the PC that attached it, and tell the province&apos;s support.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;est plus au centre. Ouvrez-le sur le PC qui l&apos;a joint et prévenez l&apos;assistance de la province.</translation>
    </message>
    <message>
        <source>What came for “{name}” is not what was sent, so it was thrown away. Fetch it again; if that does not help, tell the province&apos;s support.</source>
        <translation>Ce qui est venu pour «&#xa0;{name}&#xa0;» n&apos;est pas ce qui a été envoyé et a été écarté. Téléchargez-le de nouveau&#x202f;; si cela n&apos;aide pas, prévenez l&apos;assistance de la province.</translation>
    </message>
    <message>
        <source>“{name}” could not be written to this PC&apos;s disk. What came is kept; fetch it again.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;a pas pu être écrit sur le disque de ce PC. Ce qui est venu est gardé&#x202f;; reprenez le téléchargement.</translation>
    </message>
    <message>
        <source>This PC is not connected to a centre, so “{name}” cannot be fetched.</source>
        <translation>Ce PC n&apos;est relié à aucun centre&#xa0;: «&#xa0;{name}&#xa0;» ne peut pas être téléchargé.</translation>
    </message>
    <message>
        <source>The centre does not know this PC any more. Send and receive once, then fetch “{name}” again; if that does not help, connect this PC to the centre anew.</source>
        <translation>Le centre ne reconnaît plus ce PC. Envoyez et recevez une fois, puis téléchargez de nouveau «&#xa0;{name}&#xa0;»&#x202f;; si cela n&apos;aide pas, reliez de nouveau ce PC au centre.</translation>
    </message>
    <message>
        <source>The line broke while “{name}” was coming. What came is kept; fetch it again and it goes on there.</source>
        <translation>La ligne a été coupée pendant le téléchargement de «&#xa0;{name}&#xa0;». Ce qui est venu est gardé&#x202f;; il reprendra à cet endroit.</translation>
    </message>
    <message>
        <source>“{name}” was not fetched. What came of it is kept.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;a pas été téléchargé. Ce qui en est venu est gardé.</translation>
    </message>
    <message>
        <source>This network wants a login first: open a web page, log in, then fetch it again.</source>
        <translation>Ce réseau demande d&apos;abord une connexion&#xa0;: ouvrez une page web, connectez-vous, puis téléchargez de nouveau.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through. Look under “Network” in the settings.</source>
        <translation>Le proxy de ce réseau ne nous laisse pas passer. Voyez «&#xa0;Réseau&#xa0;» dans les réglages.</translation>
    </message>
    <message>
        <source>The connection is not secure. Check the date and time of this PC, then fetch it again.</source>
        <translation>La connexion n&apos;est pas sûre. Vérifiez la date et l&apos;heure de ce PC, puis téléchargez de nouveau.</translation>
    </message>
    <message>
        <source>The centre is busy. Fetch it again in a few minutes.</source>
        <translation>Le centre est occupé. Téléchargez de nouveau dans quelques minutes.</translation>
    </message>
    <message>
        <source>What answered is not our centre. Fetch it again on another network.</source>
        <translation>Ce qui a répondu n&apos;est pas notre centre. Téléchargez de nouveau sur un autre réseau.</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Fetch it again when there is a network.</source>
        <translation>Le centre est injoignable. Téléchargez de nouveau quand il y a du réseau.</translation>
    </message>
    <message>
        <source>Stopped. What came is kept; fetch it again to go on.</source>
        <translation>Arrêté. Ce qui est venu est gardé&#x202f;; téléchargez de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>Only {size} are left on the disk of this PC.</source>
        <translation>Il ne reste que {size} sur le disque de ce PC.</translation>
    </message>
    <message>
        <source>Reports still save; soon no more files can be attached.</source>
        <translation>Les rapports s’enregistrent encore&#x202f;; bientôt on ne pourra plus joindre de fichiers.</translation>
    </message>
    <message>
        <source>Empty the recycle bin, delete or move what is not needed, or ask who looks after this PC.</source>
        <translation>Videz la corbeille, supprimez ou déplacez ce qui ne sert plus, ou demandez à qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>“{name}” breaks off: only a part of the picture is in the file. Copy it from the camera or phone again, or take the picture anew. Nothing was attached.</source>
        <translation>«&#xa0;{name}&#xa0;» s’interrompt&#xa0;: le fichier ne contient qu’une partie de l’image. Copiez-la de nouveau de l’appareil ou du téléphone, ou reprenez-la. Rien n’a été joint.</translation>
    </message>
</context>
<context>
    <name>firstRun</name>
    <message>
        <source>recovery-key.pdf</source>
        <translation>cle-de-recuperation.pdf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
</context>
<context>
    <name>following</name>
    <message>
        <source>The report of {before} was corrected after this one was signed. Worked out anew, this would be otherwise: {cells}. What is signed stays as it is; correct this report if it is to follow.</source>
        <translation>Le rapport de {before} a été corrigé après la signature de celui-ci. Recalculé, ceci serait différent&#xa0;: {cells}. Ce qui est signé reste tel quel&#xa0;; corrigez ce rapport s&apos;il doit suivre.</translation>
    </message>
    <message>
        <source>The report of {period} is signed and goes on from this one as it was before. Worked out anew, this would be otherwise in it: {cells}. Look at it, and correct it if it is to follow.</source>
        <translation>Le rapport de {period} est signé et reprend celui-ci tel qu&apos;il était avant. Recalculé, ceci y serait différent&#xa0;: {cells}. Regardez-le, et corrigez-le s&apos;il doit suivre.</translation>
    </message>
    <message>
        <source>{first}, and {n} more</source>
        <translation>{first}, et {n} autres</translation>
    </message>
    <message>
        <source>{label} (to be looked at)</source>
        <translation>{label} (à vérifier)</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Comments of the centre</source>
        <translation>Remarques du centre</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Remontées</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonyme</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>{name}: {person}, signed in {moment}</source>
        <translation>{name}&#xa0;: {person}, connexion {moment}</translation>
    </message>
    <message>
        <source>{person} has taken this draft over on {pc} ({moment}) and sends it from there. What you had filled in can be read here.</source>
        <translation>{person} a repris ce brouillon sur {pc} ({moment}) et l’enverra de là. Ce que vous aviez rempli reste lisible ici.</translation>
    </message>
    <message>
        <source>Handed over to {pc}, {moment}. Nobody has taken it yet; it cannot be filled in here.</source>
        <translation>Confié à {pc}, {moment}. Personne ne l’a encore pris&#x202f;; il ne peut pas être rempli ici.</translation>
    </message>
    <message>
        <source>Offered to all computers of the commune, {moment}. Nobody has taken it yet; it cannot be filled in here.</source>
        <translation>Proposé à tous les ordinateurs de la commune, {moment}. Personne ne l’a encore pris&#x202f;; il ne peut pas être rempli ici.</translation>
    </message>
    <message>
        <source>{person} on {pc}, {moment}</source>
        <translation>{person} sur {pc}, {moment}</translation>
    </message>
    <message>
        <source>{person} on {pc} was first: the draft “{what}” is there. Nothing here has changed.</source>
        <translation>{person} sur {pc} a été plus rapide&#xa0;: le brouillon «&#xa0;{what}&#xa0;» est là-bas. Rien n’a changé ici.</translation>
    </message>
    <message>
        <source>The draft “{what}” is no longer offered. Nothing here has changed.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» n’est plus proposé. Rien n’a changé ici.</translation>
    </message>
    <message>
        <source>{person} has taken the draft “{what}” back. Nothing here has changed.</source>
        <translation>{person} a repris le brouillon «&#xa0;{what}&#xa0;». Rien n’a changé ici.</translation>
    </message>
    <message>
        <source>{person} on {pc} has taken the draft “{what}” over.</source>
        <translation>{person} sur {pc} a repris le brouillon «&#xa0;{what}&#xa0;».</translation>
    </message>
    <message>
        <source>The draft “{what}” was not handed over: the computer you chose is no longer the commune’s. The draft is yours to fill in.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» n’a pas été confié&#xa0;: l’ordinateur choisi n’est plus celui de la commune. Vous pouvez continuer à le remplir.</translation>
    </message>
    <message>
        <source>The draft “{what}” was not handed over: too many drafts of this computer are on offer. Take some back first. The draft is yours to fill in.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» n’a pas été confié&#xa0;: trop de brouillons de cet ordinateur sont proposés. Reprenez-en d’abord. Vous pouvez continuer à le remplir.</translation>
    </message>
    <message>
        <source>The centre did not take the draft “{what}” to pass it on. It is yours to fill in; nothing of it is lost.</source>
        <translation>Le centre n’a pas pris le brouillon «&#xa0;{what}&#xa0;» pour le transmettre. Vous pouvez continuer à le remplir&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The draft “{what}” is yours to fill in again.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» est de nouveau à vous.</translation>
    </message>
    <message>
        <source>Nobody took the draft “{what}” within 30 days: it is yours to fill in again.</source>
        <translation>Personne n’a pris le brouillon «&#xa0;{what}&#xa0;» en 30 jours&#xa0;: il est de nouveau à vous.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is yours to fill in now.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» de {person} est maintenant à vous.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is here to read. Your own stays as it is; you can change over at the report.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» de {person} est ici pour lecture. Le vôtre reste tel quel&#x202f;; vous pouvez changer sur la page du rapport.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is here to read only: it corrects another revision than the one on this computer.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» de {person} est ici pour lecture seule&#xa0;: il corrige une autre révision que celle de cet ordinateur.</translation>
    </message>
    <message>
        <source>The draft “{what}” of {person} is here to read only: the report has moved on here meanwhile.</source>
        <translation>Le brouillon «&#xa0;{what}&#xa0;» de {person} est ici pour lecture seule&#xa0;: le rapport a avancé ici entre-temps.</translation>
    </message>
    <message>
        <source>As it was handed over: {person}, {moment}</source>
        <translation>Tel qu’il a été confié&#xa0;: {person}, {moment}</translation>
    </message>
    <message>
        <source>Gave way to another draft: {person}, {moment}</source>
        <translation>A cédé la place à un autre&#xa0;: {person}, {moment}</translation>
    </message>
    <message>
        <source>Taken over, put aside: {person}, {moment}</source>
        <translation>Repris, mis de côté&#xa0;: {person}, {moment}</translation>
    </message>
    <message>
        <source>This computer is not joined to a centre yet, which passes drafts on. Join it under “Sync”, then hand the draft over.</source>
        <translation>Cet ordinateur n’est pas encore relié à un centre, qui transmet les brouillons. Reliez-le sous «&#xa0;Synchronisation&#xa0;», puis confiez le brouillon.</translation>
    </message>
    <message>
        <source>An earlier revision of this report is still waiting to be received. Send it first, then hand the draft over.</source>
        <translation>Une révision antérieure de ce rapport attend encore d’être reçue. Envoyez-la d’abord, puis confiez le brouillon.</translation>
    </message>
    <message>
        <source>This draft is too large to be handed over. It stays here as it is: finish it on this computer.</source>
        <translation>Ce brouillon est trop grand pour être confié. Il reste ici tel quel&#xa0;: terminez-le sur cet ordinateur.</translation>
    </message>
    <message>
        <source>That computer is no longer known. Choose another one; the draft stays as it is.</source>
        <translation>Cet ordinateur n’est plus connu. Choisissez-en un autre&#x202f;; le brouillon reste tel quel.</translation>
    </message>
    <message>
        <source>This draft corrects a report that has not come to this computer yet. Press “Send now”, then take it over.</source>
        <translation>Ce brouillon corrige un rapport qui n’est pas encore arrivé ici. Appuyez sur «&#xa0;Envoyer maintenant&#xa0;», puis reprenez-le.</translation>
    </message>
    <message>
        <source>This copy corrects another revision than the one on this computer. It stays to be read; type over what you need.</source>
        <translation>Cette copie corrige une autre révision que celle de cet ordinateur. Elle reste lisible&#x202f;; recopiez ce qu’il vous faut.</translation>
    </message>
    <message>
        <source>The report is not being filled in on this computer now, so that the copy can only be read.</source>
        <translation>Le rapport n’est pas en cours de saisie sur cet ordinateur&#xa0;: la copie ne peut être que lue.</translation>
    </message>
    <message>
        <source>You have asked for this draft back. It can be filled in here again once the centre says yes; until then another computer may still take it.</source>
        <translation>Vous avez demandé à reprendre ce brouillon. Il pourra être rempli ici dès que le centre aura dit oui&#x202f;; d’ici là un autre ordinateur peut encore le prendre.</translation>
    </message>
    <message>
        <source>You have a draft of this report already. Choose which of the two you go on with.</source>
        <translation>Vous avez déjà un brouillon de ce rapport. Choisissez lequel vous continuez.</translation>
    </message>
    <message>
        <source>This draft can no longer be had: it was taken or withdrawn. Nothing has changed here.</source>
        <translation>Ce brouillon n’est plus disponible&#xa0;: il a été pris ou retiré. Rien n’a changé ici.</translation>
    </message>
    <message>
        <source>Handed over to {pc} on a stick, {moment}: it is filled in and sent there. What you had filled in can be read here.</source>
        <translation>Transmis à {pc} sur clé USB, {moment}&#xa0;: il est rempli et envoyé là-bas. Ce que vous aviez saisi reste lisible ici.</translation>
    </message>
    <message>
        <source>1 attached file goes along.</source>
        <translation>1 fichier joint l’accompagne.</translation>
    </message>
    <message>
        <source>{n} attached files go along.</source>
        <translation>{n} fichiers joints l’accompagnent.</translation>
    </message>
    <message>
        <source>Saved as {file}, sealed: only {pc} can open it. Take it in there under “Sending”, “By USB stick”. The draft is that computer&apos;s from now on.</source>
        <translation>Enregistré et scellé dans {file}&#xa0;: seul {pc} peut l’ouvrir. Lisez-le là-bas sous «&#xa0;Envoi&#xa0;», «&#xa0;Par clé USB&#xa0;». Le brouillon est désormais celui de cet ordinateur.</translation>
    </message>
    <message>
        <source>{pc} may have opened the stick already, or open it later: this computer cannot know, nor prevent it. Ask there first, and destroy the file on the stick. If both send the report, the later one is shown both side by side; nothing is lost.</source>
        <translation>{pc} a peut-être déjà ouvert la clé, ou l’ouvrira plus tard&#xa0;: ce poste ne peut ni le savoir ni l’empêcher. Demandez d’abord là-bas et détruisez le fichier sur la clé. Si les deux envoient le rapport, le second verra les deux côte à côte&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>As it lies on the stick, which the other computer may open: {person}, {moment}</source>
        <translation>Tel qu’il est sur la clé, que l’autre poste peut ouvrir&#xa0;: {person}, {moment}</translation>
    </message>
    <message>
        <source>Correction given up: {person}, {moment}</source>
        <translation>Correction abandonnée&#xa0;: {person}, {moment}</translation>
    </message>
    <message>
        <source>Draft removed: {person}, {moment}</source>
        <translation>Brouillon supprimé&#xa0;: {person}, {moment}</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>gardée jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>no figure in these periods</source>
        <translation>aucun chiffre pour ces périodes</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>± period before</source>
        <translation>± période précédente</translation>
    </message>
    <message>
        <source>± %</source>
        <translation>± %</translation>
    </message>
    <message>
        <source>Same period of the year before</source>
        <translation>Même période de l’année précédente</translation>
    </message>
    <message>
        <source>&lt;5: one to four persons, not told outside the office. *: not told, because it would give such a figure away.</source>
        <translation>&lt;5&#xa0;: une à quatre personnes, non communiqué hors du bureau. *&#xa0;: non communiqué, car il révélerait un tel chiffre.</translation>
    </message>
    <message>
        <source>Figures that must not be published are left out.</source>
        <translation>Les chiffres qui ne doivent pas être publiés sont omis.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Kept first · new</source>
        <translation>Gardé en tête · nouveau</translation>
    </message>
    <message>
        <source>Kept first</source>
        <translation>Gardé en tête</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 avis</translation>
    </message>
    <message>
        <source>{n} notices</source>
        <translation>{n} avis</translation>
    </message>
    <message>
        <source>1 not read yet</source>
        <translation>1 pas encore lu</translation>
    </message>
    <message>
        <source>{n} not read yet</source>
        <translation>{n} pas encore lus</translation>
    </message>
    <message>
        <source>This notice is no longer here: the centre has taken it back. The others are in the list.</source>
        <translation>Cet avis n&apos;est plus ici&#xa0;: le centre l&apos;a retiré. Les autres sont dans la liste.</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>1 attached file</source>
        <translation>1 fichier joint</translation>
    </message>
    <message>
        <source>{n} attached files</source>
        <translation>{n} fichiers joints</translation>
    </message>
    <message>
        <source>nothing but the question what is new</source>
        <translation>seulement la demande des nouveautés</translation>
    </message>
    <message>
        <source>Saved: {what}, {size}, as {name}.</source>
        <translation>Enregistré&#xa0;: {what}, {size}, sous {name}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Take it to the centre, and take its answer in here afterwards.</source>
        <translation>Portez-le au centre, puis lisez sa réponse ici.</translation>
    </message>
    <message>
        <source>1 attached file cannot be read on this PC and is not in it.</source>
        <translation>1 fichier joint est illisible sur ce PC et n&apos;y figure pas.</translation>
    </message>
    <message>
        <source>{n} attached files cannot be read on this PC and are not in it.</source>
        <translation>{n} fichiers joints sont illisibles sur ce PC et n&apos;y figurent pas.</translation>
    </message>
    <message>
        <source>{n} files, {first} to {last}</source>
        <translation>{n} fichiers, de {first} à {last}</translation>
    </message>
    <message>
        <source>1 receipt came.</source>
        <translation>1 récépissé est arrivé.</translation>
    </message>
    <message>
        <source>{n} receipts came.</source>
        <translation>{n} récépissés sont arrivés.</translation>
    </message>
    <message>
        <source>The centre could not take 1 report: see why below.</source>
        <translation>Le centre n&apos;a pas pu prendre 1 rapport&#xa0;: voyez pourquoi sur cet écran.</translation>
    </message>
    <message>
        <source>The centre could not take {n} reports: see why below.</source>
        <translation>Le centre n&apos;a pas pu prendre {n} rapports&#xa0;: voyez pourquoi sur cet écran.</translation>
    </message>
    <message>
        <source>What is new at the centre is here too.</source>
        <translation>Les nouveautés du centre sont là aussi.</translation>
    </message>
    <message>
        <source>The answer brought nothing new.</source>
        <translation>La réponse n&apos;apporte rien de nouveau.</translation>
    </message>
    <message>
        <source>The stick was pulled out or the folder is gone: {path}. Nothing is lost; save again.</source>
        <translation>La clé a été retirée ou le dossier n&apos;est plus là&#xa0;: {path}. Rien n&apos;est perdu&#x202f;; enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>There is too little room: {path}. Take another stick, or leave the attached files out. Nothing is lost.</source>
        <translation>Pas assez de place&#xa0;: {path}. Prenez une autre clé, ou laissez les fichiers joints. Rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>{path} cannot be written to. Choose another stick or folder; nothing is lost.</source>
        <translation>Impossible d&apos;écrire dans {path}. Choisissez une autre clé ou un autre dossier&#x202f;; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>“{name}” is what this PC or another one saved for the centre. Choose the answer that the centre gave.</source>
        <translation>«&#xa0;{name}&#xa0;» est un paquet destiné au centre. Choisissez la réponse donnée par le centre.</translation>
    </message>
    <message>
        <source>“{name}” is an answer of the centre. Take it in on the PC that saved the packet.</source>
        <translation>«&#xa0;{name}&#xa0;» est une réponse du centre. Lisez-la sur le PC qui a enregistré le paquet.</translation>
    </message>
    <message>
        <source>“{name}” is no packet of Báo cáo Xã (.bcx), or there is none in it.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;est pas un paquet de Báo cáo Xã (.bcx), ou n&apos;en contient pas.</translation>
    </message>
    <message>
        <source>“{name}” was saved by a newer version of Báo cáo Xã. Install that version on this PC.</source>
        <translation>«&#xa0;{name}&#xa0;» vient d&apos;une version plus récente de Báo cáo Xã. Installez-la sur ce PC.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was changed. Nothing of it was used; copy it again.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé ou a été modifié. Rien n&apos;en a été utilisé&#x202f;; copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{name}” was not copied to its end. Copy it again, and wait until it is done before pulling the stick out.</source>
        <translation>«&#xa0;{name}&#xa0;» n&apos;a pas été copié en entier. Copiez-le à nouveau et attendez la fin avant de retirer la clé.</translation>
    </message>
    <message>
        <source>A part is missing: {names}. Put all parts into one folder, then try again.</source>
        <translation>Il manque une partie&#xa0;: {names}. Mettez toutes les parties dans un même dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>“{name}” is a part of another packet. Take it out of the folder.</source>
        <translation>«&#xa0;{name}&#xa0;» est une partie d&apos;un autre paquet. Retirez-la du dossier.</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” are the same part. Remove one of them, then try again.</source>
        <translation>«&#xa0;{name}&#xa0;» et «&#xa0;{other}&#xa0;» sont la même partie. Supprimez-en une, puis réessayez.</translation>
    </message>
    <message>
        <source>There are several packets in “{name}”. Choose the file of one: {names}.</source>
        <translation>«&#xa0;{name}&#xa0;» contient plusieurs paquets. Choisissez le fichier de l&apos;un d&apos;eux&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is for another PC: only that one can open it.</source>
        <translation>«&#xa0;{name}&#xa0;» est destiné à un autre PC&#xa0;: lui seul peut l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>“{name}” is not from the centre this PC is enrolled at. Nothing of it was used.</source>
        <translation>«&#xa0;{name}&#xa0;» ne vient pas du centre où ce PC est inscrit. Rien n&apos;en a été utilisé.</translation>
    </message>
    <message>
        <source>“{name}” is of another commune ({unit}). Nothing of it was used.</source>
        <translation>«&#xa0;{name}&#xa0;» est d&apos;une autre commune ({unit}). Rien n&apos;en a été utilisé.</translation>
    </message>
    <message>
        <source>“{name}” is from a PC the centre does not know. It must be enrolled.</source>
        <translation>«&#xa0;{name}&#xa0;» vient d&apos;un PC inconnu du centre. Il doit être inscrit.</translation>
    </message>
    <message>
        <source>“{name}” is from a PC whose enrolment was ended. It needs a new code.</source>
        <translation>«&#xa0;{name}&#xa0;» vient d&apos;un PC dont l&apos;inscription a pris fin. Il lui faut un nouveau code.</translation>
    </message>
    <message>
        <source>“{name}” was taken in before. There is nothing more to do with it.</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà été lu. Il n&apos;y a plus rien à en faire.</translation>
    </message>
    <message>
        <source>“{name}” is too large. Choose larger parts, or leave the attached files out.</source>
        <translation>«&#xa0;{name}&#xa0;» est trop grand. Choisissez des parties plus grandes, ou laissez les fichiers joints.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved and nothing changed.</source>
        <translation>Arrêté. Rien n&apos;a été enregistré ni changé.</translation>
    </message>
    <message>
        <source>It cannot be read to its end: {path}. Put the stick in again; nothing was changed.</source>
        <translation>Lecture incomplète&#xa0;: {path}. Remettez la clé&#x202f;; rien n&apos;a été changé.</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet. Enrol it first: a packet is sealed for its centre.</source>
        <translation>Ce PC n&apos;est pas encore inscrit. Inscrivez-le d&apos;abord&#xa0;: un paquet est scellé pour son centre.</translation>
    </message>
    <message>
        <source>This report has no valid receipt yet. Send it first, over the network or by USB stick.</source>
        <translation>Ce rapport n&apos;a pas encore de récépissé valable. Envoyez-le d&apos;abord, par le réseau ou par clé USB.</translation>
    </message>
    <message>
        <source>“{name}” is from a PC that this one has not heard of. Send and receive once, over the network or by stick: then the commune&apos;s PCs know each other.</source>
        <translation>«&#xa0;{name}&#xa0;» vient d’un PC que celui-ci ne connaît pas encore. Envoyez et recevez une fois, par le réseau ou par clé USB&#xa0;: les PC de la commune se connaîtront alors.</translation>
    </message>
    <message>
        <source>“{name}” is a draft for another computer of the commune, not for the centre.</source>
        <translation>«&#xa0;{name}&#xa0;» est un brouillon pour un autre PC de la commune, pas pour le centre.</translation>
    </message>
    <message>
        <source>1 file of a notice came.</source>
        <translation>1 fichier d’un avis est arrivé.</translation>
    </message>
    <message>
        <source>{n} files of notices came.</source>
        <translation>{n} fichiers d’avis sont arrivés.</translation>
    </message>
    <message>
        <source>It is sealed: only the centre can open it and say what is in it.</source>
        <translation>Il est scellé&#xa0;: seul le centre peut l’ouvrir et dire ce qu’il contient.</translation>
    </message>
    <message>
        <source>{title}: handed over by {person}, {moment}. The signature is good.</source>
        <translation>{title}&#xa0;: transmis par {person}, {moment}. La signature est bonne.</translation>
    </message>
    <message>
        <source>It was only looked at: nothing was taken in.</source>
        <translation>Il a seulement été regardé&#xa0;: rien n’a été pris en compte.</translation>
    </message>
    <message>
        <source>Made {moment} for this PC. The centre&apos;s signature is good.</source>
        <translation>Fait {moment} pour ce PC. La signature du centre est bonne.</translation>
    </message>
    <message>
        <source>1 piece of news</source>
        <translation>1 nouveauté</translation>
    </message>
    <message>
        <source>{n} pieces of news</source>
        <translation>{n} nouveautés</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <source>In it: {what}.</source>
        <translation>Contenu&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>This PC took it in before.</source>
        <translation>Ce PC l’a déjà pris en compte.</translation>
    </message>
    <message>
        <source>1 receipt</source>
        <translation>1 récépissé</translation>
    </message>
    <message>
        <source>{n} receipts</source>
        <translation>{n} récépissés</translation>
    </message>
    <message>
        <source>1 other answer</source>
        <translation>1 autre réponse</translation>
    </message>
    <message>
        <source>{n} other answers</source>
        <translation>{n} autres réponses</translation>
    </message>
    <message>
        <source>The centre could not take 1 step with an account or a draft: see why below.</source>
        <translation>Le centre n’a pas pu accepter 1 opération sur un compte ou un brouillon&#xa0;: voyez pourquoi ci-dessous.</translation>
    </message>
    <message>
        <source>The centre could not take {n} steps with accounts or drafts: see why below.</source>
        <translation>Le centre n’a pas pu accepter {n} opérations sur des comptes ou des brouillons&#xa0;: voyez pourquoi ci-dessous.</translation>
    </message>
    <message>
        <source>Some of it is to come again: save another packet later.</source>
        <translation>Une partie est à renvoyer&#xa0;: enregistrez un autre paquet plus tard.</translation>
    </message>
    <message>
        <source>“{name}” answers a packet that this PC saved before it was enrolled anew. Nothing of it was used, and nothing is lost: press “Send now”, or save a new packet and take in its answer.</source>
        <translation>«&#xa0;{name}&#xa0;» répond à un paquet que ce poste a enregistré avant d’être inscrit de nouveau. Rien n’en a été utilisé et rien n’est perdu&#xa0;: appuyez sur «&#xa0;Envoyer maintenant&#xa0;», ou enregistrez un nouveau paquet et chargez-en la réponse.</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>{name} cannot be read. Look at the path, or copy the file to this PC.</source>
        <translation>{name} est illisible. Vérifiez le chemin, ou copiez le fichier sur ce poste.</translation>
    </message>
    <message>
        <source>{name} holds no receipt. Give the file that holds it, or the text that was scanned.</source>
        <translation>{name} ne contient pas de récépissé. Indiquez le fichier qui le contient, ou le texte scanné.</translation>
    </message>
    <message>
        <source>{name} holds no public key of a centre (Ed25519, as JWK or PEM).</source>
        <translation>{name} ne contient pas de clé publique d’un centre (Ed25519, en JWK ou PEM).</translation>
    </message>
    <message>
        <source>This PC is not enrolled, so it knows no centre&apos;s key. Give one with --key.</source>
        <translation>Ce poste n’est pas inscrit et ne connaît donc la clé d’aucun centre. Donnez-en une avec --key.</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>Reports the centre returned</source>
        <translation>Rapports renvoyés par le centre</translation>
    </message>
    <message>
        <source>Reports due</source>
        <translation>Rapports à rendre</translation>
    </message>
    <message>
        <source>Tasks due or late</source>
        <translation>Tâches à échéance ou en retard</translation>
    </message>
    <message>
        <source>Feedback to be answered</source>
        <translation>Suggestions auxquelles répondre</translation>
    </message>
    <message>
        <source>{first}, and {n} more</source>
        <translation>{first} et {n} de plus</translation>
    </message>
    <message>
        <source>{what}: {things}</source>
        <translation>{what}&#xa0;: {things}</translation>
    </message>
    <message>
        <source>{title} ({period})</source>
        <translation>{title} ({period})</translation>
    </message>
    <message>
        <source>{title} (due {date})</source>
        <translation>{title} (échéance {date})</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Signed off at</source>
        <translation>Signé à</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Signature checked</source>
        <translation>Signature vérifiée</translation>
    </message>
    <message>
        <source>Signature not right</source>
        <translation>Signature incorrecte</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Accusé de réception</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Received by the centre at</source>
        <translation>Reçu par le centre à</translation>
    </message>
    <message>
        <source>Fingerprint of what was received (SHA-256)</source>
        <translation>Empreinte de ce qui a été reçu (SHA-256)</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Fichiers joints</translation>
    </message>
    <message>
        <source>All are at the centre</source>
        <translation>Tous sont au centre</translation>
    </message>
    <message>
        <source>Still on their way; a new receipt says when all are there</source>
        <translation>Encore en route&#x202f;; un nouvel accusé dira quand tous y sont</translation>
    </message>
    <message>
        <source>{serial}, {moment}; the centre had lost it, and it was sent again</source>
        <translation>{serial}, {moment}&#x202f;; le centre l&apos;avait perdu et il a été renvoyé</translation>
    </message>
    <message>
        <source>Earlier receipt</source>
        <translation>Reçu précédent</translation>
    </message>
    <message>
        <source>Version now</source>
        <translation>Version actuelle</translation>
    </message>
    <message>
        <source>Finished by</source>
        <translation>Terminé par</translation>
    </message>
    <message>
        <source>Finished at</source>
        <translation>Terminé à</translation>
    </message>
</context>
<context>
    <name>scans</name>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>Kept on {day} by {name}.</source>
        <translation>Gardé le {day} par {name}.</translation>
    </message>
    <message>
        <source>It is of “{revision}”, before the report was corrected.</source>
        <translation>Elle est de «&#xa0;{revision}&#xa0;», avant la correction du rapport.</translation>
    </message>
    <message>
        <source>The file is PDF {version}; 1.4 or later is wanted.</source>
        <translation>Le fichier est en PDF {version}&#xa0;; il faut 1.4 ou plus récent.</translation>
    </message>
    <message>
        <source>Page {pages} has no picture of a sheet: it was not scanned.</source>
        <translation>La page {pages} n’a pas d’image d’une feuille&#xa0;: elle n’a pas été numérisée.</translation>
    </message>
    <message>
        <source>Pages {pages} have no picture of a sheet: they were not scanned.</source>
        <translation>Les pages {pages} n’ont pas d’image d’une feuille&#xa0;: elles n’ont pas été numérisées.</translation>
    </message>
    <message>
        <source>Page {pages}: {dpi} dpi, {wanted} are wanted.</source>
        <translation>Page {pages}&#xa0;: {dpi} ppp, il en faut {wanted}.</translation>
    </message>
    <message>
        <source>Pages {pages}: {dpi} dpi, {wanted} are wanted.</source>
        <translation>Pages {pages}&#xa0;: {dpi} ppp, il en faut {wanted}.</translation>
    </message>
    <message>
        <source>Page {pages} is grey or black and white, colour is wanted.</source>
        <translation>La page {pages} est en gris ou en noir et blanc, il faut la couleur.</translation>
    </message>
    <message>
        <source>Pages {pages} are grey or black and white, colour is wanted.</source>
        <translation>Les pages {pages} sont en gris ou en noir et blanc, il faut la couleur.</translation>
    </message>
    <message>
        <source>Scan the paper once more: in colour, at 200 dpi or more, full size, saved as PDF. Where the paper is no longer at hand, say why this scan is kept; the audit trail keeps it.</source>
        <translation>Numérisez encore une fois le papier&#xa0;: en couleurs, à 200 ppp au moins, en taille réelle, enregistré en PDF. Si le papier n’est plus là, dites pourquoi cette numérisation est gardée&#xa0;; le journal le retient.</translation>
    </message>
    <message>
        <source>The leader has not signed the report off here as it stands now. Sign it off first, then add the scan of that paper.</source>
        <translation>Le responsable n’a pas encore validé ici le rapport tel qu’il est. Faites-le valider d’abord, puis ajoutez la numérisation de ce papier.</translation>
    </message>
    <message>
        <source>This is no PDF. Have the scanner save the paper as PDF.</source>
        <translation>Ce n’est pas un PDF. Faites enregistrer le papier en PDF par le scanner.</translation>
    </message>
    <message>
        <source>The PDF is protected with a password. Save the scan without one, then choose it again.</source>
        <translation>Le PDF est protégé par un mot de passe. Enregistrez la numérisation sans mot de passe, puis choisissez-la encore.</translation>
    </message>
    <message>
        <source>The PDF is damaged or cannot be looked at. Copy it here again, or scan once more.</source>
        <translation>Le PDF est endommagé ou ne peut pas être examiné. Copiez-le ici encore une fois, ou numérisez de nouveau.</translation>
    </message>
    <message>
        <source>Something in this PDF does something by itself or hides another file; a scan has nothing of the kind. Scan the paper once more.</source>
        <translation>Quelque chose dans ce PDF agit de soi-même ou cache un autre fichier&#xa0;; une numérisation n’a rien de tel. Numérisez encore une fois le papier.</translation>
    </message>
    <message>
        <source>No page of this PDF is a picture of a sheet: it was made by a program, not by a scanner. Scan the signed paper. A PDF with electronic signatures belongs under “Signed copies”.</source>
        <translation>Aucune page de ce PDF n’est l’image d’une feuille&#xa0;: il a été fait par un programme, pas par un scanner. Numérisez le papier signé. Un PDF avec des signatures électroniques va sous «&#xa0;Copies signées&#xa0;».</translation>
    </message>
    <message>
        <source>This very file is kept already, as “{name}” ({revision}).</source>
        <translation>Ce fichier même est déjà gardé, sous «&#xa0;{name}&#xa0;» ({revision}).</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>Cells refused</source>
        <extracomment>A column is as wide as its contents, but for this (at 100 %): one long name must not take the table. So many rows are measured for the widths.</extracomment>
        <translation>Cases refusées</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>Held at the centre</source>
        <translation>Retenu au centre</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Non accepté</translation>
    </message>
    <message>
        <source>The centre refuses 1 answer. Correct it, and the leader signs again.</source>
        <translation>Le centre refuse 1 réponse. Corrigez-la, puis le responsable signe à nouveau.</translation>
    </message>
    <message>
        <source>The centre refuses {n} answers. Correct them, and the leader signs again.</source>
        <translation>Le centre refuse {n} réponses. Corrigez-les, puis le responsable signe à nouveau.</translation>
    </message>
    <message>
        <source>Another PC has sent this report too. Compare the two and say what stands.</source>
        <translation>Un autre PC a aussi envoyé ce rapport. Comparez les deux et dites ce qui vaut.</translation>
    </message>
    <message>
        <source>The centre failed on this report several times; nothing in it is known to be wrong. Send it again, or save it for the province.</source>
        <translation>Le centre a échoué plusieurs fois sur ce rapport&#x202f;; rien n’indique qu’il soit faux. Renvoyez-le, ou enregistrez-le pour la province.</translation>
    </message>
    <message>
        <source>The centre refuses this report: {said}</source>
        <translation>Le centre refuse ce rapport&#xa0;: {said}</translation>
    </message>
    <message>
        <source>This PC may not send this report: {said}. Ask the province.</source>
        <translation>Ce PC ne peut pas envoyer ce rapport&#xa0;: {said}. Demandez à la province.</translation>
    </message>
    <message>
        <source>The centre could not take it: {said}</source>
        <translation>Le centre n’a pas pu l’accepter&#xa0;: {said}</translation>
    </message>
    <message>
        <source>The centre no longer has what this report corrects. Send it anew: it stands by itself then.</source>
        <translation>Le centre n&apos;a plus la version que ce rapport corrigeait. Envoyez-le à nouveau&#xa0;: il tient alors par lui-même.</translation>
    </message>
    <message>
        <source>A person at the centre looks at it. What they decide comes by itself, with an exchange or with the centre&apos;s answer on a stick.</source>
        <translation>Quelqu’un au centre l’examine. Sa décision viendra d’elle-même, lors d’un échange ou dans la réponse du centre sur clé USB.</translation>
    </message>
    <message>
        <source>A person at the centre has looked at it and keeps it aside: {said}.</source>
        <translation>Quelqu’un au centre l’a examiné et le laisse de côté&#xa0;: {said}.</translation>
    </message>
    <message>
        <source>Account of {about}</source>
        <translation>Compte de {about}</translation>
    </message>
    <message>
        <source>Draft handed over: {about}</source>
        <translation>Brouillon transmis&#xa0;: {about}</translation>
    </message>
    <message>
        <source>Draft taken over: {about}</source>
        <translation>Brouillon repris&#xa0;: {about}</translation>
    </message>
    <message>
        <source>Draft taken back: {about}</source>
        <translation>Brouillon récupéré&#xa0;: {about}</translation>
    </message>
    <message>
        <source>open, as {role}</source>
        <translation>ouvert, en tant que {role}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>to {pc}</source>
        <translation>vers {pc}</translation>
    </message>
    <message>
        <source>The centre failed on this several times; nothing in it is known to be wrong.</source>
        <translation>Le centre a échoué plusieurs fois sur ceci&#xa0;; rien n’y est connu comme faux.</translation>
    </message>
    <message>
        <source>The centre did not take this: {said}.</source>
        <translation>Le centre n’a pas accepté ceci&#xa0;: {said}.</translation>
    </message>
    <message>
        <source>The commune’s other PCs have not heard of it: there the account is as before.</source>
        <translation>Les autres postes de la commune n’en savent rien&#xa0;: le compte y est comme avant.</translation>
    </message>
    <message>
        <source>No other PC has the draft yet.</source>
        <translation>Aucun autre poste n’a encore le brouillon.</translation>
    </message>
    <message>
        <source>The draft is not on this PC yet.</source>
        <translation>Le brouillon n’est pas encore sur ce poste.</translation>
    </message>
    <message>
        <source>Another PC can still take the draft.</source>
        <translation>Un autre poste peut encore reprendre le brouillon.</translation>
    </message>
    <message>
        <source>Send it again; if it comes back, tell the province.</source>
        <translation>Renvoyez&#xa0;; si cela revient, prévenez la province.</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Recovery key</source>
        <extracomment>Windows: WM_WTSSESSION_CHANGE, and its word that the session was locked. Linux: who tells on the person&apos;s bus that the screen is locked; what a desktop has of them. Text, as SLOT gives it; the stubs of PySide want bytes, which it refuses. Letters of the key, in points, unless it would take two lines.</extracomment>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Établie le</translation>
    </message>
    <message>
        <source>Keep this sheet in the safe of the office, not beside the PC.</source>
        <translation>Gardez cette feuille au coffre du bureau, pas à côté du poste.</translation>
    </message>
    <message>
        <source>Whoever has it can open every report on this PC: show it to nobody.</source>
        <translation>Qui la possède peut ouvrir tous les rapports de ce poste&#xa0;: ne la montrez à personne.</translation>
    </message>
    <message>
        <source>When a password is forgotten: at sign-in choose “Password forgotten?” and type this key.</source>
        <translation>En cas d’oubli du mot de passe&#xa0;: à la connexion, choisissez «&#xa0;Mot de passe oublié&#x202f;?&#xa0;» et saisissez cette clé.</translation>
    </message>
</context>
<context>
    <name>signIn</name>
    <message>
        <source>Works without a network. Reports on this PC are encrypted.</source>
        <translation>Fonctionne sans réseau. Les rapports de ce poste sont chiffrés.</translation>
    </message>
</context>
<context>
    <name>signed</name>
    <message>
        <source>It is the very file that was saved here; nothing on its pages was changed.</source>
        <translation>C’est le fichier même qui a été enregistré ici&#x202f;; rien n’a changé sur ses pages.</translation>
    </message>
    <message>
        <source>The other program wrote the file anew; every page is the same as the report&apos;s.</source>
        <translation>L’autre logiciel a réécrit le fichier&#x202f;; chaque page est identique à celle du rapport.</translation>
    </message>
    <message>
        <source>The other program wrote the file anew. Every page has the same words as the report&apos;s; look at the pages yourself.</source>
        <translation>L’autre logiciel a réécrit le fichier. Chaque page a les mêmes mots que le rapport&#x202f;; regardez les pages vous-même.</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>heure non indiquée</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>non nommé</translation>
    </message>
    <message>
        <source>Nothing was changed since. The certificate was issued by {issuer}, known on this PC.</source>
        <translation>Rien n’a changé depuis. Le certificat a été délivré par {issuer}, connu sur ce PC.</translation>
    </message>
    <message>
        <source>Nothing was changed since. This PC does not know who issued the certificate ({issuer}): whether it is genuine, the signing tool of the Government Cipher Committee tells.</source>
        <translation>Rien n’a changé depuis. Ce PC ne connaît pas l’émetteur du certificat ({issuer})&#xa0;: l’outil de signature du Comité du chiffre dit s’il est authentique.</translation>
    </message>
    <message>
        <source>Nothing was changed since, but the certificate (issued by {issuer}) was not valid on that day.</source>
        <translation>Rien n’a changé depuis, mais le certificat (délivré par {issuer}) n’était pas valable ce jour-là.</translation>
    </message>
    <message>
        <source>Kept since {day}.</source>
        <translation>Conservé depuis le {day}.</translation>
    </message>
    <message>
        <source>It is of an earlier version of the report, before it was corrected.</source>
        <translation>C’est une version antérieure du rapport, avant sa correction.</translation>
    </message>
    <message>
        <source>The leader has not signed the report off here yet. Sign it off first, save it as PDF, then have that file signed.</source>
        <translation>Le responsable n’a pas encore validé le rapport ici. Faites-le valider, enregistrez-le en PDF, puis faites signer ce fichier.</translation>
    </message>
    <message>
        <source>This is no PDF. Choose the file that the signing tool has made.</source>
        <translation>Ce n’est pas un PDF. Choisissez le fichier créé par l’outil de signature.</translation>
    </message>
    <message>
        <source>The file is far larger than a signed report. Choose the one the signing tool has made.</source>
        <translation>Le fichier est bien plus gros qu’un rapport signé. Choisissez celui que l’outil de signature a créé.</translation>
    </message>
    <message>
        <source>The PDF is protected with a password. Have it signed without a password.</source>
        <translation>Le PDF est protégé par un mot de passe. Faites-le signer sans mot de passe.</translation>
    </message>
    <message>
        <source>The PDF is damaged. Copy it here again, or sign the saved report once more.</source>
        <translation>Le PDF est endommagé. Copiez-le de nouveau ici, ou signez encore le rapport enregistré.</translation>
    </message>
    <message>
        <source>Nobody has signed this PDF yet. Sign it in the signing tool, then choose the result.</source>
        <translation>Personne n’a encore signé ce PDF. Signez-le dans l’outil de signature, puis choisissez le résultat.</translation>
    </message>
    <message>
        <source>The signature in this PDF cannot be read. Sign the saved report once more.</source>
        <translation>La signature de ce PDF ne peut pas être lue. Signez encore le rapport enregistré.</translation>
    </message>
    <message>
        <source>The PDF was changed after it had been signed: the signature no longer fits. Sign the saved report once more.</source>
        <translation>Le PDF a été modifié après la signature, qui ne correspond plus. Signez encore le rapport enregistré.</translation>
    </message>
    <message>
        <source>This PDF is of another report. Choose the one saved from this page.</source>
        <translation>Ce PDF est celui d’un autre rapport. Choisissez celui enregistré depuis cette page.</translation>
    </message>
    <message>
        <source>On page {page} something was laid over the report that is no signature. Sign the saved report once more without notes and stamps.</source>
        <translation>Sur la page {page}, quelque chose qui n’est pas une signature recouvre le rapport. Signez encore le rapport enregistré, sans notes ni tampons.</translation>
    </message>
    <message>
        <source>Page {page} is not the report’s: the file says “{theirs}”, the report “{ours}”. Save the report as PDF again and have that file signed.</source>
        <translation>La page {page} n’est pas celle du rapport&#xa0;: le fichier dit «&#xa0;{theirs}&#xa0;», le rapport «&#xa0;{ours}&#xa0;». Enregistrez de nouveau le rapport en PDF et faites signer ce fichier.</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>Rien n’a été changé ici.</translation>
    </message>
    <message>
        <source>The head of the report was changed after this PDF was made: {parts}. What was signed is what counts. Let it stay, or make the PDF anew and have that signed.</source>
        <translation>L&apos;en-tête du rapport a changé après la création de ce PDF&#xa0;: {parts}. C&apos;est ce qui est signé qui compte. Gardez-le, ou refaites le PDF et faites-le signer.</translation>
    </message>
    <message>
        <source>It bears what was signed; in the report is otherwise now: {parts}. What was signed counts.</source>
        <translation>Il porte ce qui a été signé&#x202f;; dans le rapport diffère maintenant&#xa0;: {parts}. C&apos;est ce qui est signé qui compte.</translation>
    </message>
    <message>
        <source>It is the report’s text; the annexes are a file of their own.</source>
        <translation>C’est le texte du rapport&#xa0;; les annexes sont un fichier à part.</translation>
    </message>
    <message>
        <source>It is the report’s annexes, a file of their own.</source>
        <translation>Ce sont les annexes du rapport, un fichier à part.</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>More is asked for</source>
        <translation>Complément demandé</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Transmise</translation>
    </message>
    <message>
        <source>Being dealt with</source>
        <translation>En traitement</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondue</translation>
    </message>
    <message>
        <source>Taken up by others</source>
        <translation>À généraliser</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Regroupée</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Au guichet</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Sur papier</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Par téléphone</translation>
    </message>
    <message>
        <source>At a meeting</source>
        <translation>En réunion</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Enregistrée</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Confiée à</translation>
    </message>
    <message>
        <source>More was asked for</source>
        <translation>Complément demandé</translation>
    </message>
    <message>
        <source>The citizen added</source>
        <translation>Le citoyen a ajouté</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Transmise à</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>Réponse donnée</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Refusée car</translation>
    </message>
    <message>
        <source>Proposed to others</source>
        <translation>Proposée à d&apos;autres</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Regroupée avec</translation>
    </message>
    <message>
        <source>The citizen&apos;s opinion</source>
        <translation>Avis du citoyen</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Fichier joint</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>très mécontent</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>mécontent</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>sans avis</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>satisfait</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>très satisfait</translation>
    </message>
    <message>
        <source>1 suggestion</source>
        <translation>1 suggestion</translation>
    </message>
    <message>
        <source>{n} suggestions</source>
        <translation>{n} suggestions</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Corrected; before it said</source>
        <translation>Corrigé&#x202f;; avant, il était écrit</translation>
    </message>
    <message>
        <source>Split again from</source>
        <translation>Séparé de nouveau de</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Accepted to be dealt with</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>A slip of the pen corrected</source>
        <translation>Erreur de saisie corrigée</translation>
    </message>
    <message>
        <source>Made public</source>
        <translation>Rendu public</translation>
    </message>
    <message>
        <source>Kept to the office again</source>
        <translation>Réservé au service</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>For the office only</source>
        <translation>Réservé au service</translation>
    </message>
    <message>
        <source>Two computers went on with it at once; decided what stands</source>
        <translation>Deux postes l’ont traité en même temps&#x202f;; il a été décidé ce qui reste</translation>
    </message>
    <message>
        <source>what it brings</source>
        <translation>bénéfice</translation>
    </message>
    <message>
        <source>what it costs</source>
        <translation>coût</translation>
    </message>
    <message>
        <source>can it be done</source>
        <translation>faisabilité</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>with or without a name</source>
        <translation>avec ou sans nom</translation>
    </message>
    <message>
        <source>kind: {change}</source>
        <translation>type&#xa0;: {change}</translation>
    </message>
    <message>
        <source>field: {change}</source>
        <translation>domaine&#xa0;: {change}</translation>
    </message>
    <message>
        <source>read again and confirmed: {words}</source>
        <translation>relu et confirmé&#xa0;: {words}</translation>
    </message>
    <message>
        <source>all of it read; no word of it tells who brought it</source>
        <translation>tout a été relu, rien ne dit qui l’a apporté</translation>
    </message>
</context>
<context>
    <name>token</name>
    <message>
        <source>The driver {name} cannot be loaded. Install the driver of the token, or choose another one in the settings.</source>
        <translation>Le pilote {name} ne peut pas être chargé. Installez le pilote du jeton, ou choisissez-en un autre dans les réglages.</translation>
    </message>
    <message>
        <source>No driver of a signing token was found on this PC. Choose it in the settings.</source>
        <translation>Aucun pilote de jeton n’a été trouvé sur ce PC. Choisissez-le dans les réglages.</translation>
    </message>
    <message>
        <source>The token is not there. Plug it in, then look for it again.</source>
        <translation>Le jeton n’est pas là. Branchez-le, puis cherchez-le de nouveau.</translation>
    </message>
    <message>
        <source>One try of the PIN is left on {name}. It was not used: say below that it may be.</source>
        <translation>Il reste un seul essai du PIN sur {name}. Il n’a pas été utilisé&#xa0;: dites ci-dessous qu’il peut l’être.</translation>
    </message>
    <message>
        <source>The token {name} is locked: the PIN was wrong three times. Whoever issued it can unlock it.</source>
        <translation>Le jeton {name} est verrouillé&#xa0;: le PIN a été faux trois fois. Celui qui l’a délivré peut le déverrouiller.</translation>
    </message>
    <message>
        <source>The certificate of {name} has run out. Ask for a new one, or sign in another way.</source>
        <translation>Le certificat de {name} a expiré. Demandez-en un nouveau, ou signez autrement.</translation>
    </message>
    <message>
        <source>The certificate of {name} is not in force yet. Check the date of this PC.</source>
        <translation>Le certificat de {name} n’est pas encore valable. Vérifiez la date de ce PC.</translation>
    </message>
    <message>
        <source>This certificate is of {name}, not of whoever signs this report. Choose another certificate, or another signer under “Number, place, signer…”.</source>
        <translation>Ce certificat est celui de {name}, pas du signataire du rapport. Choisissez un autre certificat, ou un autre signataire sous «&#xa0;Numéro, lieu, signataire…&#xa0;».</translation>
    </message>
    <message>
        <source>The leader signs first. The seal of the agency comes after.</source>
        <translation>Le responsable signe d’abord. Le sceau de l’administration vient après.</translation>
    </message>
    <message>
        <source>Another program signed this file last. Put the next signature on with that program too.</source>
        <translation>Un autre logiciel a signé ce fichier en dernier. Apposez aussi la signature suivante avec lui.</translation>
    </message>
    <message>
        <source>The token could not sign ({name}). Pull it out, plug it in, and try again.</source>
        <translation>Le jeton n’a pas pu signer ({name}). Débranchez-le, rebranchez-le et réessayez.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Rien n’a été signé.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Only one try is left: after one more wrong PIN the token {name} locks, and only whoever issued it can unlock it. Nothing was signed.</source>
        <translation>Le PIN est faux. Il reste un seul essai&#xa0;: après un PIN faux de plus, le jeton {name} se verrouille, et seul celui qui l’a délivré peut le déverrouiller. Rien n’a été signé.</translation>
    </message>
    <message>
        <source>The PIN is wrong. At the most {left} tries are left before the token {name} locks. Nothing was signed; it is not tried again by itself.</source>
        <translation>Le PIN est faux. Il reste au plus {left} essais avant que le jeton {name} se verrouille. Rien n’a été signé&#x202f;; aucun nouvel essai n’est fait automatiquement.</translation>
    </message>
    <message>
        <source>This token is locked. Whoever issued it can unlock it.</source>
        <translation>Ce jeton est verrouillé. Celui qui l’a délivré peut le déverrouiller.</translation>
    </message>
    <message>
        <source>Only one try of the PIN is left. If it is wrong, the token locks. Be sure of it.</source>
        <translation>Il reste un seul essai du PIN. S’il est faux, le jeton se verrouille. Soyez-en sûr.</translation>
    </message>
    <message>
        <source>A PIN was wrong lately. At the most two tries are left.</source>
        <translation>Un PIN a été faux récemment. Il reste au plus deux essais.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>The certificate says “{name}”, which is not quite the name on the report: tones or letters differ. Is it the same person? If not, choose another certificate.</source>
        <translation>Le certificat indique «&#xa0;{name}&#xa0;», pas tout à fait le nom du rapport&#xa0;: accents ou lettres diffèrent. Est-ce la même personne&#x202f;? Sinon, choisissez un autre certificat.</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>Report begun</source>
        <translation>Rapport commencé</translation>
    </message>
    <message>
        <source>Handed to the leader</source>
        <translation>Transmis au responsable</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Returned by the leader</source>
        <translation>Renvoyé par le responsable</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>Correction commencée</translation>
    </message>
    <message>
        <source>Moved to another version of the form</source>
        <translation>Passé à une autre version du formulaire</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Conflit réglé</translation>
    </message>
    <message>
        <source>Received by the centre</source>
        <translation>Reçu par le centre</translation>
    </message>
    <message>
        <source>Attached files received</source>
        <translation>Pièces jointes reçues</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Sent by another PC</source>
        <translation>Envoyé par un autre poste</translation>
    </message>
    <message>
        <source>Returned by the centre</source>
        <translation>Renvoyé par le centre</translation>
    </message>
    <message>
        <source>Accepted by the centre</source>
        <translation>Accepté par le centre</translation>
    </message>
    <message>
        <source>Closed by the centre</source>
        <translation>Clos par le centre</translation>
    </message>
    <message>
        <source>Draft handed over</source>
        <translation>Brouillon transmis</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Compte ajouté</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Compte modifié</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>Compte fermé</translation>
    </message>
    <message>
        <source>Account told to the centre</source>
        <translation>Compte signalé au centre</translation>
    </message>
    <message>
        <source>Account not taken by the centre</source>
        <translation>Compte refusé par le centre</translation>
    </message>
    <message>
        <source>Password given</source>
        <translation>Mot de passe donné</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Mot de passe changé</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>Clé de secours renouvelée</translation>
    </message>
    <message>
        <source>Key of the store changed</source>
        <translation>Clé du stockage changée</translation>
    </message>
    <message>
        <source>Enrolled at the centre</source>
        <translation>Inscrit au centre</translation>
    </message>
    <message>
        <source>Task made</source>
        <translation>Tâche créée</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Tâche modifiée</translation>
    </message>
    <message>
        <source>Person in charge named</source>
        <translation>Responsable désigné</translation>
    </message>
    <message>
        <source>Looked at who brought feedback</source>
        <translation>Identité de la remontée consultée</translation>
    </message>
    <message>
        <source>The chain of the trail breaks at entry {number}: that entry, or one before it, was changed or taken away. Keep this PC as it is and tell the province.</source>
        <translation>La chaîne du journal se rompt à l’entrée {number}&#xa0;: elle, ou une précédente, a été changée ou retirée. Laissez ce poste tel quel et prévenez la province.</translation>
    </message>
    <message>
        <source>The chain of the trail is whole: {count} entries, none changed.</source>
        <translation>La chaîne du journal est intacte&#xa0;: {count} entrées, aucune changée.</translation>
    </message>
    <message>
        <source>Draft taken over on another PC</source>
        <translation>Brouillon repris sur un autre poste</translation>
    </message>
    <message>
        <source>Draft taken over here</source>
        <translation>Brouillon repris ici</translation>
    </message>
    <message>
        <source>Draft taken back</source>
        <translation>Brouillon récupéré</translation>
    </message>
    <message>
        <source>Copy of a draft used</source>
        <translation>Copie d’un brouillon utilisée</translation>
    </message>
    <message>
        <source>Number given</source>
        <translation>Numéro donné</translation>
    </message>
    <message>
        <source>Signed PDF kept</source>
        <translation>PDF signé conservé</translation>
    </message>
    <message>
        <source>Number kept for another paper</source>
        <translation>Numéro réservé à un autre document</translation>
    </message>
    <message>
        <source>Picture of a signature or seal changed</source>
        <translation>Image de signature ou de sceau changée</translation>
    </message>
    <message>
        <source>Around the report changed</source>
        <translation>Présentation du document modifiée</translation>
    </message>
    <message>
        <source>How a leader signs</source>
        <translation>Qualité d&apos;un signataire</translation>
    </message>
    <message>
        <source>Leader’s comment at a cell done</source>
        <translation>Remarque du responsable traitée</translation>
    </message>
    <message>
        <source>Draft made from what a phone sent</source>
        <translation>Brouillon fait d’un envoi de téléphone</translation>
    </message>
    <message>
        <source>What a phone sent put away</source>
        <translation>Envoi de téléphone rangé</translation>
    </message>
    <message>
        <source>What a phone sent taken out again</source>
        <translation>Envoi de téléphone ressorti</translation>
    </message>
    <message>
        <source>Saved for a person at the centre</source>
        <translation>Enregistré pour une personne au centre</translation>
    </message>
    <message>
        <source>Words of a report changed</source>
        <translation>Textes d&apos;un rapport modifiés</translation>
    </message>
    <message>
        <source>Earlier words of a report put back</source>
        <translation>Anciens textes d&apos;un rapport rétablis</translation>
    </message>
    <message>
        <source>Office’s own words of a report let go</source>
        <translation>Textes propres du bureau abandonnés</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Le centre</translation>
    </message>
    <message>
        <source>This PC, while sending</source>
        <translation>Ce poste, lors de l&apos;envoi</translation>
    </message>
    <message>
        <source>The seal</source>
        <translation>Le sceau</translation>
    </message>
    <message>
        <source>Signed PDF stays as it is, the head being changed</source>
        <translation>PDF signé conservé tel quel, l&apos;en-tête ayant changé</translation>
    </message>
    <message>
        <source>Sent once more</source>
        <translation>Envoyé encore une fois</translation>
    </message>
    <message>
        <source>Sent again: the centre had lost it</source>
        <translation>Renvoyé&#xa0;: le centre l’avait perdu</translation>
    </message>
    <message>
        <source>Sent as a new report</source>
        <translation>Envoyé comme nouveau rapport</translation>
    </message>
    <message>
        <source>Not sent any more</source>
        <translation>N’est plus envoyé</translation>
    </message>
    <message>
        <source>Damaged store saved as far as it could be read</source>
        <translation>Données endommagées sauvées autant que lisibles</translation>
    </message>
    <message>
        <source>Task confirmed as done</source>
        <translation>Tâche confirmée comme accomplie</translation>
    </message>
    <message>
        <source>Task not confirmed as done</source>
        <translation>Tâche non confirmée comme accomplie</translation>
    </message>
    <message>
        <source>Entries are missing from the trail, taken away: {numbers}. Keep this PC as it is and tell the province.</source>
        <translation>Des entrées manquent au journal, elles ont été ôtées&#xa0;: {numbers}. Laissez ce PC tel quel et prévenez la province.</translation>
    </message>
    <message>
        <source>Entries were lost when the store was damaged: {numbers}. The others ({count}) are unchanged.</source>
        <extracomment>Sentences for errors about handing drafts over. Sentences for errors about suggestions, and for state secrets. Sentences for errors about tasks. More missing places than these are not counted up in a sentence.</extracomment>
        <translation>Entrées perdues lorsque les données ont été endommagées&#xa0;: {numbers}. Les autres ({count}) sont inchangées.</translation>
    </message>
    <message>
        <source>Draft asked for, to go on with it here</source>
        <translation>Brouillon demandé, pour le continuer ici</translation>
    </message>
    <message>
        <source>Draft asked back</source>
        <translation>Brouillon redemandé</translation>
    </message>
    <message>
        <source>Said where the register of numbers is kept</source>
        <translation>Lieu du registre des numéros précisé</translation>
    </message>
    <message>
        <source>Author and signer are the same</source>
        <translation>L’auteur et le signataire sont la même personne</translation>
    </message>
    <message>
        <source>Forgotten password set anew</source>
        <translation>Mot de passe oublié remplacé</translation>
    </message>
    <message>
        <source>Sent off, no signature needed</source>
        <translation>Envoyé, sans signature à donner</translation>
    </message>
    <message>
        <source>Day off declared here</source>
        <translation>Jour chômé déclaré ici</translation>
    </message>
    <message>
        <source>Day of work declared here</source>
        <translation>Jour travaillé déclaré ici</translation>
    </message>
    <message>
        <source>Declared day taken back</source>
        <translation>Jour déclaré annulé</translation>
    </message>
    <message>
        <source>Progress report finished</source>
        <translation>Fiche d’avancement remplie</translation>
    </message>
    <message>
        <source>Task of a sheet taken back</source>
        <translation>Tâche importée, importation annulée</translation>
    </message>
    <message>
        <source>Correction given up</source>
        <translation>Correction abandonnée</translation>
    </message>
    <message>
        <source>Another number given</source>
        <translation>Autre numéro donné</translation>
    </message>
    <message>
        <source>Number stays with the corrected report</source>
        <translation>Le rapport corrigé garde son numéro</translation>
    </message>
    <message>
        <source>Task to be done again</source>
        <translation>Tâche à refaire</translation>
    </message>
    <message>
        <source>Task removed</source>
        <translation>Tâche retirée</translation>
    </message>
    <message>
        <source>Draft removed</source>
        <translation>Brouillon supprimé</translation>
    </message>
    <message>
        <source>Removed draft put back</source>
        <translation>Brouillon supprimé rétabli</translation>
    </message>
    <message>
        <source>Looked at personal data</source>
        <translation>Données personnelles consultées</translation>
    </message>
    <message>
        <source>Sent from here before, and brought back from the centre</source>
        <translation>Envoyé d’ici auparavant, revenu du centre</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restauré d’une sauvegarde</translation>
    </message>
    <message>
        <source>Password set anew by the recovery sheet</source>
        <translation>Mot de passe redéfini avec la feuille de secours</translation>
    </message>
    <message>
        <source>Read that the recovery sheet set the password anew</source>
        <translation>Prise de connaissance du mot de passe redéfini avec la feuille de secours</translation>
    </message>
    <message>
        <source>Last period’s figures taken over</source>
        <translation>Chiffres de la période précédente repris</translation>
    </message>
    <message>
        <source>The rest set to 0</source>
        <translation>Le reste mis à 0</translation>
    </message>
    <message>
        <source>Block of cells pasted</source>
        <translation>Bloc de cellules collé</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 cellule</translation>
    </message>
    <message>
        <source>{n} cells</source>
        <translation>{n} cellules</translation>
    </message>
    <message>
        <source>taken from</source>
        <translation>repris de</translation>
    </message>
    <message>
        <source>Scan of the signed paper kept</source>
        <translation>Numérisation du papier signé gardée</translation>
    </message>
    <message>
        <source>Scan of the signed paper removed</source>
        <translation>Numérisation du papier signé retirée</translation>
    </message>
    <message>
        <source>Workbook taken into the report</source>
        <translation>Classeur repris dans le rapport</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Done again after undoing</source>
        <translation>Rétabli après annulation</translation>
    </message>
    <message>
        <source>Copy of a removed draft gone after its 90 days</source>
        <translation>Copie d’un brouillon supprimé, partie après ses 90 jours</translation>
    </message>
    <message>
        <source>This PC, by itself</source>
        <translation>Ce poste, de lui-même</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{time} today</source>
        <extracomment>Less than this is left of a report due within hours: it cannot wait. Working days.</extracomment>
        <translation>{time} aujourd’hui</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Mois {month}/{year}</translation>
    </message>
    <message>
        <source>Quarter {quarter}/{year}</source>
        <translation>Trimestre {quarter}/{year}</translation>
    </message>
    <message>
        <source>Last 6 months of {year}</source>
        <translation>2e semestre {year}</translation>
    </message>
    <message>
        <source>First 6 months of {year}</source>
        <translation>1er semestre {year}</translation>
    </message>
    <message>
        <source>9 months of {year}</source>
        <translation>9 mois {year}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Année {year}</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>mensuel</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>trimestriel</translation>
    </message>
    <message>
        <source>every 6 months</source>
        <translation>semestriel</translation>
    </message>
    <message>
        <source>9 months</source>
        <translation>9 mois</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>annuel</translation>
    </message>
    <message>
        <source>1 working day late</source>
        <translation>En retard de 1 jour ouvré</translation>
    </message>
    <message>
        <source>{n} working days late</source>
        <translation>En retard de {n} jours ouvrés</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Échéance aujourd’hui</translation>
    </message>
    <message>
        <source>1 working day left</source>
        <translation>Reste 1 jour ouvré</translation>
    </message>
    <message>
        <source>{n} working days left</source>
        <translation>Reste {n} jours ouvrés</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 rapport</translation>
    </message>
    <message>
        <source>{n} reports</source>
        <translation>{n} rapports</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 réponse</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} réponses</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting for the leader</source>
        <translation>Attend le responsable</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Attend l’envoi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Returned for correction</source>
        <translation>Renvoyé à corriger</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Secrétaire</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Fill in now</source>
        <translation>Remplir maintenant</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message>
        <source>See the receipt</source>
        <translation>Voir l’accusé</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Sending {sent} of {total}…</source>
        <translation>Envoi de {sent} sur {total}…</translation>
    </message>
    <message>
        <source>Asking the centre for news…</source>
        <translation>Le centre est interrogé…</translation>
    </message>
    <message>
        <source>Next try at {time}.</source>
        <translation>Prochain essai à {time}.</translation>
    </message>
    <message>
        <source>Nothing new on either side.</source>
        <translation>Rien de nouveau de part et d’autre.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Rien n’attend l’envoi.</translation>
    </message>
    <message>
        <source>All received at {moment}.</source>
        <translation>Tout reçu à {moment}.</translation>
    </message>
    <message>
        <source>This PC is not enrolled at the centre yet.</source>
        <translation>Ce poste n’est pas encore inscrit au centre.</translation>
    </message>
    <message>
        <source>No network.</source>
        <translation>Pas de réseau.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Connecté.</translation>
    </message>
    <message>
        <source>This network wants a login first: open a web page, log in, then send again.</source>
        <translation>Ce réseau demande d’abord une connexion&#xa0;: ouvrez une page web, connectez-vous, puis renvoyez.</translation>
    </message>
    <message>
        <source>What answered is not the centre this PC is enrolled at. Nothing was sent.</source>
        <translation>Ce qui a répondu n’est pas le centre de ce poste. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The centre no longer knows this PC. Ask the province for a new code.</source>
        <translation>Le centre ne connaît plus ce poste. Demandez un nouveau code à la province.</translation>
    </message>
    <message>
        <source>The centre has not answered.</source>
        <translation>Le centre n’a pas répondu.</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} ans</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} heures</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>un instant</translation>
    </message>
    <message>
        <source>The centre cannot be reached: there is no network, or the address is not right.</source>
        <translation>Le centre est injoignable&#xa0;: pas de réseau, ou l’adresse est fausse.</translation>
    </message>
    <message>
        <source>This network wants a login first: open a web page, log in, then try again.</source>
        <translation>Ce réseau demande d’abord une connexion&#xa0;: ouvrez une page web, connectez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>What answered at this address is not a centre. Check the address.</source>
        <translation>Ce qui a répondu à cette adresse n’est pas un centre. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The connection is not secure. Check the date and time of this PC, then try again.</source>
        <translation>La connexion n’est pas sûre. Vérifiez la date et l’heure de ce poste, puis réessayez.</translation>
    </message>
    <message>
        <source>The centre has not answered. Try again in a moment, or go on and enrol later.</source>
        <translation>Le centre n’a pas répondu. Réessayez dans un instant, ou continuez et inscrivez-vous plus tard.</translation>
    </message>
    <message>
        <source>This code has been used already. Ask the province for a new one.</source>
        <translation>Ce code a déjà servi. Demandez-en un nouveau à la province.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the province for a new one.</source>
        <translation>Ce code a expiré. Demandez-en un nouveau à la province.</translation>
    </message>
    <message>
        <source>The centre does not know this code. Compare it letter by letter, or ask for a new one.</source>
        <translation>Le centre ne connaît pas ce code. Comparez-le lettre par lettre, ou demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This account may not do that. It takes: {who}.</source>
        <translation>Ce compte ne peut pas faire cela. Il faut&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>The password is not right. Check the Telex keyboard and Caps Lock, then type it again.</source>
        <translation>Le mot de passe est incorrect. Vérifiez le clavier Telex et la touche Verr. maj., puis recommencez.</translation>
    </message>
    <message>
        <source>This recovery key does not open the store of this PC. Compare it with the printed sheet.</source>
        <translation>Cette clé n’ouvre pas les données de ce poste. Comparez-la avec la feuille imprimée.</translation>
    </message>
    <message>
        <source>There is no account “{login}” on this PC. Choose one from the list.</source>
        <translation>Il n’y a pas de compte «&#xa0;{login}&#xa0;» sur ce poste. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>There is an account “{login}” already. Choose another name to sign in with.</source>
        <translation>Le compte «&#xa0;{login}&#xa0;» existe déjà. Choisissez un autre nom de connexion.</translation>
    </message>
    <message>
        <source>The name to sign in with takes letters, digits, dots and hyphens only, no spaces: for example “lan.nt”.</source>
        <translation>Le nom de connexion ne prend que lettres, chiffres, points et tirets, sans espace&#xa0;: par exemple «&#xa0;lan.nt&#xa0;».</translation>
    </message>
    <message>
        <source>The password is too short: it needs at least {n} characters.</source>
        <translation>Le mot de passe est trop court&#xa0;: il faut au moins {n} caractères.</translation>
    </message>
    <message>
        <source>Sign in first: the reports on this PC are encrypted.</source>
        <translation>Connectez-vous d’abord&#xa0;: les rapports de ce poste sont chiffrés.</translation>
    </message>
    <message>
        <source>The reports on this PC cannot be read. Nothing was changed or deleted: {path} is as it was. Copy its folder to a stick and call the province&apos;s support.</source>
        <translation>Les rapports de ce poste sont illisibles. Rien n’a été changé ni effacé&#xa0;: {path} est intact. Copiez son dossier sur une clé et appelez l’assistance de la province.</translation>
    </message>
    <message>
        <source>The file with the reports is not there: {path}. Put it back from a backup; nothing new was made in its place.</source>
        <translation>Le fichier des rapports est absent&#xa0;: {path}. Remettez-le depuis une sauvegarde&#x202f;; rien de neuf n’a été créé à sa place.</translation>
    </message>
    <message>
        <source>These reports were saved by a newer version of the application. Install that version; nothing was changed.</source>
        <translation>Ces rapports viennent d’une version plus récente de l’application. Installez-la&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The disk is full. Delete or move other files, then go on: nothing on the screen is lost.</source>
        <translation>Le disque est plein. Supprimez ou déplacez d’autres fichiers, puis continuez&#xa0;: rien à l’écran n’est perdu.</translation>
    </message>
    <message>
        <source>This report is no longer on this PC.</source>
        <translation>Ce rapport n’est plus sur ce poste.</translation>
    </message>
    <message>
        <source>The report has moved on in the meantime: {state}. Open it again to see how it stands.</source>
        <translation>Le rapport a avancé entre-temps&#xa0;: {state}. Rouvrez-le pour voir où il en est.</translation>
    </message>
    <message>
        <source>1 answer needs correcting first.</source>
        <translation>1 réponse est d’abord à corriger.</translation>
    </message>
    <message>
        <source>{n} answers need correcting first.</source>
        <translation>{n} réponses sont d’abord à corriger.</translation>
    </message>
    <message>
        <source>The form {form} (version {version}) is not on this PC. Connect once to fetch it; the answers are kept.</source>
        <translation>Le formulaire {form} (version {version}) n’est pas sur ce poste. Connectez-vous une fois pour l’obtenir&#x202f;; les réponses sont gardées.</translation>
    </message>
    <message>
        <source>This code is for another commune ({offered}); this PC is set up for {chosen}. Ask the province for yours.</source>
        <translation>Ce code est pour une autre commune ({offered})&#x202f;; ce poste est pour {chosen}. Demandez le vôtre à la province.</translation>
    </message>
    <message>
        <source>{path} is not an enrolment file. Choose the file the province sent, or ask for it again.</source>
        <translation>{path} n’est pas un fichier d’inscription. Choisissez celui de la province, ou redemandez-le.</translation>
    </message>
    <message>
        <source>No commune has the code {code}. Codes have five digits; search for it by name.</source>
        <translation>Aucune commune n’a le code {code}. Les codes ont cinq chiffres&#x202f;; cherchez par le nom.</translation>
    </message>
    <message>
        <source>Something unexpected happened. What was saved is safe; try again, or call the province&apos;s support.</source>
        <translation>Un imprévu s’est produit. Ce qui a été enregistré est en sûreté&#x202f;; réessayez, ou appelez l’assistance de la province.</translation>
    </message>
    <message>
        <source>The calendar of working days cannot be read: {path}. Mend or delete that file, then sign in again.</source>
        <translation>Le calendrier des jours ouvrés est illisible&#xa0;: {path}. Corrigez ou supprimez ce fichier, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>Next try in a few seconds.</source>
        <translation>Nouvel essai dans quelques secondes.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle.</source>
        <translation>La connexion s’est coupée au milieu.</translation>
    </message>
    <message>
        <source>The centre is busy.</source>
        <translation>Le centre est occupé.</translation>
    </message>
    <message>
        <source>The centre answered that it has a fault.</source>
        <translation>Le centre a répondu qu’il est en panne.</translation>
    </message>
    <message>
        <source>The centre&apos;s answer makes no sense to this PC; nothing of it was used.</source>
        <translation>Ce PC ne comprend pas la réponse du centre&#x202f;; rien n’en a été utilisé.</translation>
    </message>
    <message>
        <source>The exchange with the centre did not succeed.</source>
        <translation>L’échange avec le centre n’a pas abouti.</translation>
    </message>
    <message>
        <source>The clock of this PC is wrong by {time}: set its date and time right in the system settings.</source>
        <translation>L’horloge de ce PC est fausse de {time}&#xa0;: réglez sa date et son heure dans les paramètres du système.</translation>
    </message>
    <message>
        <source>The disk is full. Your report was saved into the room kept back.</source>
        <translation>Le disque est plein. Votre rapport a été enregistré dans la place tenue en réserve.</translation>
    </message>
    <message>
        <source>The disk is full, and the last change could not be saved.</source>
        <translation>Le disque est plein, et la dernière modification n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>Free some room: empty the recycle bin, delete or move files you do not need. Then go on here.</source>
        <translation>Libérez de la place&#xa0;: videz la corbeille, supprimez ou déplacez les fichiers inutiles. Puis continuez ici.</translation>
    </message>
    <message>
        <source>Ad hoc</source>
        <translation>Exceptionnel</translation>
    </message>
    <message>
        <source>Báo cáo Xã is open on this PC already. Go on in the window that is open: it has been asked to come to the front.</source>
        <translation>Báo cáo Xã est déjà ouvert sur ce poste. Continuez dans la fenêtre ouverte&#xa0;: elle a été appelée au premier plan.</translation>
    </message>
    <message>
        <source>The reports of this PC lie in a folder that {name} copies to the internet. It can bring back an old or a half copy. Ask for the application to be set up on a disk of this PC.</source>
        <translation>Les rapports de ce poste se trouvent dans un dossier que {name} copie sur Internet. Une copie ancienne ou incomplète peut revenir. Faites installer l’application sur un disque de ce poste.</translation>
    </message>
    <message>
        <source>The reports of this PC lie on a network share ({name}). When the line drops, what was just typed can be lost. Ask for the application to be set up on a disk of this PC.</source>
        <translation>Les rapports de ce poste se trouvent sur un partage réseau ({name}). Si la liaison se coupe, ce qui vient d’être saisi peut être perdu. Faites installer l’application sur un disque de ce poste.</translation>
    </message>
    <message>
        <source>No backup was made: {path} is not there. Put the stick in, or choose another folder.</source>
        <translation>Aucune sauvegarde n’a été faite&#xa0;: {path} est introuvable. Insérez la clé USB ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>No backup was made: {path} has too little room. Delete other files there, or use another stick.</source>
        <translation>Aucune sauvegarde n’a été faite&#xa0;: {path} manque de place. Supprimez-y d’autres fichiers ou utilisez une autre clé.</translation>
    </message>
    <message>
        <source>No backup was made: what was written to {path} cannot be read back. Use another stick.</source>
        <translation>Aucune sauvegarde n’a été faite&#xa0;: ce qui a été écrit dans {path} ne se relit pas. Utilisez une autre clé.</translation>
    </message>
    <message>
        <source>No backup was made: {path} cannot be written to. Choose another folder.</source>
        <translation>Aucune sauvegarde n’a été faite&#xa0;: impossible d’écrire dans {path}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The backup was stopped. Earlier backups are as they were.</source>
        <translation>La sauvegarde a été arrêtée. Les sauvegardes précédentes sont intactes.</translation>
    </message>
    <message>
        <source>This is no whole backup: {path}. Nothing was taken over; choose another one.</source>
        <translation>Cette sauvegarde n’est pas entière&#xa0;: {path}. Rien n’a été repris&#x202f;; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>There is a new store; reports read into it: {count}.</source>
        <translation>Un nouveau dépôt est créé&#x202f;; rapports récupérés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation>Tout a pu être lu.</translation>
    </message>
    <message>
        <source>Some may be missing of: {what}. Compare with your papers.</source>
        <translation>Il peut en manquer parmi&#xa0;: {what}. Comparez avec vos papiers.</translation>
    </message>
    <message>
        <source>The damaged store is kept as it was, with a list, in {folder}. Sign in now.</source>
        <translation>Le dépôt abîmé est conservé tel quel, avec une liste, dans {folder}. Connectez-vous maintenant.</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>rapports</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>brouillons</translation>
    </message>
    <message>
        <source>signed reports</source>
        <translation>rapports signés</translation>
    </message>
    <message>
        <source>reports on their way</source>
        <translation>rapports en cours d’envoi</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>accusés de réception</translation>
    </message>
    <message>
        <source>attached files</source>
        <translation>fichiers joints</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>comptes</translation>
    </message>
    <message>
        <source>history and settings</source>
        <translation>historique et réglages</translation>
    </message>
    <message>
        <source>The proxy of this network wants a name and a password, or does not let us through.</source>
        <translation>Le proxy de ce réseau demande un nom et un mot de passe, ou ne laisse pas passer.</translation>
    </message>
    <message>
        <source>The key cannot be changed yet. These have to sign in once on this PC first: {names}.</source>
        <translation>La clé ne peut pas encore être changée. Ces personnes doivent d’abord se connecter une fois sur ce poste&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The key was not changed. Everything is as it was.</source>
        <translation>La clé n’a pas été changée. Tout est comme avant.</translation>
    </message>
    <message>
        <source>Something of the centre&apos;s was missing here; it has been fetched.</source>
        <translation>Il manquait ici des données du centre&#x202f;; elles ont été récupérées.</translation>
    </message>
    <message>
        <source>What the centre lists is not what is here. Nothing was changed; it will be compared again.</source>
        <translation>La liste du centre ne correspond pas aux données de ce poste. Rien n’a été modifié&#x202f;; la comparaison sera refaite.</translation>
    </message>
    <message>
        <source>Sending 1 file ({share} %)…</source>
        <translation>Envoi d’un fichier ({share} %)…</translation>
    </message>
    <message>
        <source>Sending {n} files ({share} %)…</source>
        <translation>Envoi de {n} fichiers ({share} %)…</translation>
    </message>
    <message>
        <source>1 file waits for your yes: this line may cost money.</source>
        <translation>1 fichier attend votre accord&#xa0;: cette ligne peut être payante.</translation>
    </message>
    <message>
        <source>{n} files wait for your yes: this line may cost money.</source>
        <translation>{n} fichiers attendent votre accord&#xa0;: cette ligne peut être payante.</translation>
    </message>
    <message>
        <source>1 file is paused.</source>
        <translation>1 fichier est en pause.</translation>
    </message>
    <message>
        <source>{n} files are paused.</source>
        <translation>{n} fichiers sont en pause.</translation>
    </message>
    <message>
        <source>1 file waits to be sent.</source>
        <translation>1 fichier attend l’envoi.</translation>
    </message>
    <message>
        <source>{n} files wait to be sent.</source>
        <translation>{n} fichiers attendent l’envoi.</translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation>Abandonné, non envoyé</translation>
    </message>
    <message>
        <source>The proxy of this network wants a name and a password, or does not let us through. Set it under “Network”, then try again.</source>
        <translation>Le proxy de ce réseau demande un nom et un mot de passe, ou ne laisse pas passer. Réglez-le sous «&#xa0;Réseau&#xa0;», puis réessayez.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the report and in the record of who did what.</source>
        <translation>Dites pourquoi&#xa0;: la raison reste avec le rapport et dans le journal.</translation>
    </message>
    <message>
        <source>Saved for a USB stick: {reports}. They wait here until the answer comes.</source>
        <translation>Enregistré sur une clé USB&#xa0;: {reports}. Ils attendent ici la réponse.</translation>
    </message>
    <message>
        <source>To be confirmed, late</source>
        <translation>À confirmer, en retard</translation>
    </message>
    <message>
        <source>Not begun, overdue</source>
        <translation>Pas commencée, en retard</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>Terminée en retard</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>Terminée à temps</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Échéance proche</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Pas commencée</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>To be done again</source>
        <translation>À refaire</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Non confirmée</translation>
    </message>
    <message>
        <source>Done, to be confirmed</source>
        <translation>Terminée, à confirmer</translation>
    </message>
    <message>
        <source>Asks for a pause</source>
        <translation>Demande une pause</translation>
    </message>
    <message>
        <source>Says it is not the commune&apos;s</source>
        <translation>Dit que ce n’est pas à la commune</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 jour de retard</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>{n} jours de retard</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>Encore 1 jour</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>Encore {n} jours</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tâche</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} tâches</translation>
    </message>
    <message>
        <source>The sheet has no column “{column}”. Write that head above the tasks, then choose it again.</source>
        <translation>La feuille n’a pas de colonne «&#xa0;{column}&#xa0;». Écrivez cet en-tête au-dessus des tâches, puis choisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>Nothing says what is to be done: this row is left out.</source>
        <translation>Rien ne dit ce qui est à faire&#xa0;: ligne laissée de côté.</translation>
    </message>
    <message>
        <source>“{text}” stands in an earlier row too: this row is left out.</source>
        <translation>«&#xa0;{text}&#xa0;» figure déjà plus haut&#xa0;: ligne laissée de côté.</translation>
    </message>
    <message>
        <source>The text is too long (“{text}…”): this row is left out.</source>
        <translation>Texte trop long («&#xa0;{text}…&#xa0;»)&#xa0;: ligne laissée de côté.</translation>
    </message>
    <message>
        <source>It bears the mark of a state secret: this row is left out, such tasks may not be kept here.</source>
        <translation>Marque de secret d’État&#xa0;: ligne laissée de côté, de telles tâches ne doivent pas être gardées ici.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write it as 31/12/2026; taken without it.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un jour. Écrivez 31/12/2026&#x202f;; importée sans lui.</translation>
    </message>
    <message>
        <source>“{text}” names no day: kept as words, such a task is never late.</source>
        <translation>«&#xa0;{text}&#xa0;» ne nomme aucun jour&#xa0;: gardé tel quel, jamais en retard.</translation>
    </message>
    <message>
        <source>This column is not known: left out.</source>
        <translation>Colonne inconnue&#xa0;: laissée de côté.</translation>
    </message>
    <message>
        <source>This column is not read: progress comes from progress reports alone.</source>
        <translation>Colonne non lue&#xa0;: l’avancement vient des comptes rendus seuls.</translation>
    </message>
    <message>
        <source>The damaged reports are open for viewing only: nothing is written. To go on working, sign out and save what can be read into a new store.</source>
        <translation>Les rapports endommagés sont ouverts en lecture seule&#xa0;: rien n’est écrit. Pour continuer, déconnectez-vous et enregistrez ce qui est lisible dans un nouveau stock.</translation>
    </message>
    <message>
        <source>Write what is to be done, then save it again.</source>
        <translation>Écrivez ce qui est à faire, puis enregistrez.</translation>
    </message>
    <message>
        <source>This task is no longer on this PC.</source>
        <translation>Cette tâche n’est plus sur ce PC.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a sheet of tasks: it is damaged, protected, too large or no Excel workbook. Save it anew as .xlsx and choose it again; nothing was changed.</source>
        <translation>{name} ne se lit pas comme une feuille de tâches&#xa0;: abîmée, protégée, trop grande ou pas un classeur Excel. Enregistrez-la en .xlsx et choisissez-la de nouveau&#x202f;; rien n’a changé.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>In progress, no deadline</source>
        <translation>En cours, sans échéance</translation>
    </message>
    <message>
        <source>{state}, late</source>
        <translation>{state}, en retard</translation>
    </message>
    <message>
        <source>{state}, due soon</source>
        <translation>{state}, échéance proche</translation>
    </message>
    <message>
        <source>Write what the citizen says, then save it again.</source>
        <translation>Écrivez ce que dit le citoyen, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Say who is to deal with it: a unit or a person.</source>
        <translation>Dites qui s&apos;en occupe&#xa0;: un service ou une personne.</translation>
    </message>
    <message>
        <source>Say which authority is to answer.</source>
        <translation>Dites quelle autorité doit répondre.</translation>
    </message>
    <message>
        <source>Write the answer first.</source>
        <translation>Écrivez d&apos;abord la réponse.</translation>
    </message>
    <message>
        <source>The day it came cannot be later than today.</source>
        <translation>La date de réception ne peut pas être après aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Choose how satisfied the citizen is, from 1 to 5.</source>
        <translation>Choisissez la satisfaction, de 1 à 5.</translation>
    </message>
    <message>
        <source>Write the reason first: the citizen will read it.</source>
        <translation>Écrivez d&apos;abord le motif&#xa0;: le citoyen le lira.</translation>
    </message>
    <message>
        <source>No suggestion with this code is on this PC. Check the code, or search by its words.</source>
        <translation>Aucune suggestion avec ce code sur ce poste. Vérifiez le code, ou cherchez par ses mots.</translation>
    </message>
    <message>
        <source>This can no longer be done: the suggestion has moved on meanwhile. Look at it again.</source>
        <translation>Ce n&apos;est plus possible&#xa0;: la suggestion a avancé entre-temps. Regardez-la à nouveau.</translation>
    </message>
    <message>
        <source>The text bears the mark {mark}. State secrets may not be kept on this PC: take it out, and deal with it on paper as the law says.</source>
        <translation>Le texte porte la mention {mark}. Les secrets d&apos;État ne peuvent être conservés sur ce poste&#xa0;: retirez-le et traitez-le sur papier, comme le veut la loi.</translation>
    </message>
    <message>
        <source>This account has no password on this PC yet. A leader or administrator who signs in here gives it one in the settings, under accounts.</source>
        <translation>Ce compte n’a pas encore de mot de passe sur ce poste. Un dirigeant ou un administrateur connecté ici lui en donne un dans les réglages, sous Comptes.</translation>
    </message>
    <message>
        <source>“{name}” is marked {mark}. State secrets may not be kept on this PC: take it out, and deal with it on paper as the law says.</source>
        <translation>«&#xa0;{name}&#xa0;» porte la mention {mark}. Les secrets d&apos;État ne peuvent être conservés sur ce poste&#xa0;: retirez-le et traitez-le sur papier, comme le veut la loi.</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>{length} de retard</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>Encore {length}</translation>
    </message>
    <message>
        <source>Thematic, {start}–{end}</source>
        <translation>Thématique, {start}–{end}</translation>
    </message>
    <message>
        <source>Report {n} of the event of {date}</source>
        <translation>Rapport {n}, événement du {date}</translation>
    </message>
    <message>
        <source>thematic</source>
        <translation>thématique</translation>
    </message>
    <message>
        <source>ad hoc</source>
        <translation>ponctuel</translation>
    </message>
    <message>
        <source>Say what the event is called, for example “Storm no. 12”.</source>
        <translation>Nommez l’événement, par exemple «&#xa0;Tempête n° 12&#xa0;».</translation>
    </message>
    <message>
        <source>The event cannot begin later than now. Look at the day and the hour.</source>
        <translation>L’événement ne peut pas commencer plus tard que maintenant. Vérifiez le jour et l’heure.</translation>
    </message>
    <message>
        <source>That is more than a month ago. Look at the day; older events are reported by hand.</source>
        <translation>C’était il y a plus d’un mois. Vérifiez le jour&#x202f;; les événements plus anciens se rapportent à part.</translation>
    </message>
    <message>
        <source>This form is not reported by events any more. Choose another one.</source>
        <translation>Ce formulaire ne se rapporte plus par événement. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Report {n}</source>
        <translation>Rapport {n}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Confié</translation>
    </message>
    <message>
        <source>See who has it</source>
        <translation>Voir qui l’a</translation>
    </message>
    <message>
        <source>That day is years away. Look at the year.</source>
        <translation>Ce jour est à des années d’ici. Vérifiez l’année.</translation>
    </message>
    <message>
        <source>Say why, for example “Festival of the commune”; 200 letters at most.</source>
        <translation>Dites pourquoi, par exemple «&#xa0;Fête de la commune&#xa0;»&#x202f;; 200 lettres au plus.</translation>
    </message>
    <message>
        <source>This day is in the list already. Remove it first.</source>
        <translation>Ce jour est déjà dans la liste. Retirez-le d’abord.</translation>
    </message>
    <message>
        <source>This is a working day already: nothing has to be added.</source>
        <translation>C’est déjà un jour ouvré&#xa0;: rien à ajouter.</translation>
    </message>
    <message>
        <source>This day is off already: nothing has to be added.</source>
        <translation>Ce jour est déjà chômé&#xa0;: rien à ajouter.</translation>
    </message>
    <message>
        <source>The centre did not take 1 report; it is set aside here, with the reason.</source>
        <translation>Le centre n&apos;a pas accepté 1 rapport&#x202f;; il est mis de côté ici, avec la raison.</translation>
    </message>
    <message>
        <source>The centre did not take {n} reports; they are set aside here, with the reasons.</source>
        <translation>Le centre n&apos;a pas accepté {n} rapports&#x202f;; ils sont mis de côté ici, avec les raisons.</translation>
    </message>
    <message>
        <source>The centre wants 1 report again later; it waits here.</source>
        <translation>Le centre redemandera 1 rapport plus tard&#x202f;; il attend ici.</translation>
    </message>
    <message>
        <source>The centre wants {n} reports again later; they wait here.</source>
        <translation>Le centre redemandera {n} rapports plus tard&#x202f;; ils attendent ici.</translation>
    </message>
    <message>
        <source>1 report with a receipt is missing at the centre: it is sent again. The receipt is kept.</source>
        <translation>1 rapport avec reçu manque au centre&#xa0;: il est envoyé à nouveau. Le reçu est conservé.</translation>
    </message>
    <message>
        <source>{n} reports with receipts are missing at the centre: they are sent again. Receipts are kept.</source>
        <translation>{n} rapports avec reçu manquent au centre&#xa0;: ils sont envoyés à nouveau. Les reçus sont conservés.</translation>
    </message>
    <message>
        <source>The connection is not secure, so nothing was sent. Check the date and time of this PC; if they are right, “Test the connection” says why.</source>
        <translation>La connexion n&apos;est pas sûre, donc rien n&apos;a été envoyé. Vérifiez la date et l&apos;heure de ce PC&#x202f;; si elles sont justes, «&#xa0;Tester la connexion&#xa0;» dit pourquoi.</translation>
    </message>
    <message>
        <source>The centre refused what this PC asked; nothing was lost. Tell the province, and give it the details from “Test the connection”.</source>
        <translation>Le centre a refusé la demande de ce PC&#x202f;; rien n&apos;est perdu. Prévenez la province en joignant les détails de «&#xa0;Tester la connexion&#xa0;».</translation>
    </message>
    <message>
        <source>What was sent at once was too much for the centre; less is sent next time.</source>
        <translation>L&apos;envoi était trop gros pour le centre&#x202f;; le prochain sera plus petit.</translation>
    </message>
    <message>
        <source>The centre gave its whole list anew; it was compared with what is here.</source>
        <translation>Le centre a renvoyé toute sa liste&#x202f;; elle a été comparée à ce qui est ici.</translation>
    </message>
    <message>
        <source>Sending stopped because of a fault in this application; nothing was lost. Press “Send now” to begin anew.</source>
        <translation>L&apos;envoi s&apos;est arrêté à cause d&apos;une erreur de l&apos;application&#x202f;; rien n&apos;est perdu. Appuyez sur «&#xa0;Envoyer maintenant&#xa0;» pour recommencer.</translation>
    </message>
    <message>
        <source>The disk of this PC is full: make room, then press “Send now”.</source>
        <translation>Le disque de ce PC est plein&#xa0;: libérez de la place, puis appuyez sur «&#xa0;Envoyer maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>There are no accounts in {path}. Choose the right folder; nothing was made there.</source>
        <translation>Il n&apos;y a aucun compte dans {path}. Choisissez le bon dossier&#x202f;; rien n&apos;y a été créé.</translation>
    </message>
    <message>
        <source>This application is too old for the centre: ask the province for a newer version.</source>
        <translation>Cette application est trop ancienne pour le centre&#xa0;: demandez à la province une version plus récente.</translation>
    </message>
    <message>
        <source>The centre is older than this application: ask the province to update the centre.</source>
        <translation>Le centre est plus ancien que cette application&#xa0;: demandez à la province de mettre le centre à jour.</translation>
    </message>
    <message>
        <source>Write by which document, or who said so and when.</source>
        <translation>Écrivez par quel document, ou qui l’a dit et quand.</translation>
    </message>
    <message>
        <source>{what} waits here, safe, to be sent.</source>
        <translation>{what} attend ici l’envoi, en sûreté.</translation>
    </message>
    <message>
        <source>{what} wait here, safe, to be sent.</source>
        <translation>{what} attendent ici l’envoi, en sûreté.</translation>
    </message>
    <message>
        <source>The centre could not take {what}: see why.</source>
        <translation>Le centre n’a pas pu prendre {what}&#xa0;: voyez pourquoi.</translation>
    </message>
    <message>
        <source>1 task update</source>
        <translation>1 mise à jour de tâche</translation>
    </message>
    <message>
        <source>{n} task updates</source>
        <translation>{n} mises à jour de tâches</translation>
    </message>
    <message>
        <source>1 citizen’s suggestion</source>
        <translation>1 suggestion de citoyen</translation>
    </message>
    <message>
        <source>{n} citizens’ suggestions</source>
        <translation>{n} suggestions de citoyens</translation>
    </message>
    <message>
        <source>Stopped. Nothing was restored; the backup is as it was.</source>
        <translation>Arrêté. Rien n’a été restauré&#x202f;; la sauvegarde est telle quelle.</translation>
    </message>
    <message>
        <source>Stopped. The damaged file is as it was, and nothing was made of it.</source>
        <translation>Arrêté. Le fichier endommagé est tel quel et rien n’en a été tiré.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sam.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Dim.</translation>
    </message>
    <message>
        <source>Sent: {sent}. Come from the centre: {received}.</source>
        <translation>Envoyé&#xa0;: {sent}. Reçu du centre&#xa0;: {received}.</translation>
    </message>
    <message>
        <source>By USB stick: the centre&apos;s answer to {sent}. News in it: {received}.</source>
        <translation>Par clé USB&#xa0;: réponse du centre pour {sent}. Nouveautés&#xa0;: {received}.</translation>
    </message>
    <message>
        <source>The backup is restored, but for 1 attached file that is damaged in it:</source>
        <translation>La sauvegarde est restaurée, sauf 1 fichier joint qui y est endommagé&#xa0;:</translation>
    </message>
    <message>
        <source>The backup is restored, but for {n} attached files that are damaged in it:</source>
        <translation>La sauvegarde est restaurée, sauf {n} fichiers joints qui y sont endommagés&#xa0;:</translation>
    </message>
    <message>
        <source>Everything else is here. A report says so where such a file is opened: attach it again from the original.</source>
        <translation>Tout le reste est là. Le rapport le dit quand on y ouvre un tel fichier&#xa0;: joignez-le à nouveau depuis l’original.</translation>
    </message>
    <message>
        <source>Nobody changes their own role. Another leader or administrator does, signed in or with their password.</source>
        <translation>Personne ne change son propre rôle. Un autre responsable ou administrateur le fait, connecté ou avec son mot de passe.</translation>
    </message>
    <message>
        <source>{name} is the last leader or administrator of the commune. Make another one first.</source>
        <translation>{name} est le dernier responsable ou administrateur de la commune. Ajoutez-en un autre d’abord.</translation>
    </message>
    <message>
        <source>This code is for another commune; this PC is set up for {chosen}. The code was not used up: its own commune can still enrol with it. Ask the province for yours.</source>
        <translation>Ce code est celui d’une autre commune&#x202f;; ce PC est installé pour {chosen}. Le code n’a pas été consommé&#xa0;: l’autre commune peut encore s’en servir. Demandez le vôtre à la province.</translation>
    </message>
    <message>
        <source>This PC sends to {now}; at {url} is another centre. If you leave {now}, what waits goes to the new centre. Reports that {now} received stay, with their receipts.</source>
        <translation>Ce PC envoie à {now}&#x202f;; à {url} se trouve un autre centre. Si vous quittez {now}, ce qui attend partira au nouveau centre. Les rapports reçus par {now} restent, avec leurs accusés.</translation>
    </message>
    <message>
        <source>The backup is restored. Its audit trail ends at entry {n}, and the last one of the backup of {when}, entry {m}, is not in it: entries were taken out, or an older backup was restored in between. Keep both backups, and ask who restored one.</source>
        <translation>La sauvegarde est restaurée. Son journal s’arrête à l’entrée {n}, et la dernière de la sauvegarde du {when}, l’entrée {m}, n’y est pas&#xa0;: des entrées ont été retirées, ou une sauvegarde plus ancienne a été restaurée entre-temps. Gardez les deux sauvegardes et demandez qui a restauré.</translation>
    </message>
    <message>
        <source>These words may name somebody: {words}. Take them out, or confirm after reading that they may stay.</source>
        <translation>Ces mots désignent peut-être quelqu’un&#xa0;: {words}. Retirez-les, ou confirmez après relecture qu’ils peuvent rester.</translation>
    </message>
    <message>
        <source>Returned, being corrected</source>
        <translation>Renvoyé, en correction</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Première version</translation>
    </message>
    <message>
        <source>Revision {n}</source>
        <translation>Révision {n}</translation>
    </message>
    <message>
        <source>No date: “{text}”</source>
        <translation>Sans date&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Press “Edit the task” and write the last day as 31/12/2026.</source>
        <translation>Appuyez sur «&#xa0;Modifier la tâche&#xa0;» et écrivez le dernier jour comme 31/12/2026.</translation>
    </message>
    <message>
        <source>whoever gave it</source>
        <translation>celui qui l’a confiée</translation>
    </message>
    <message>
        <source>Ask {who} for the last day.</source>
        <translation>Demandez à {who} quel est le dernier jour.</translation>
    </message>
    <message>
        <source>“{text}” names no day: the task has no date to count to and is never late.</source>
        <translation>«&#xa0;{text}&#xa0;» ne dit aucun jour&#xa0;: la tâche n’a pas de date à tenir et n’est jamais en retard.</translation>
    </message>
    <message>
        <source>1 answer to confirm: correct it, or give the reason.</source>
        <translation>1 réponse à confirmer&#xa0;: corrigez-la, ou donnez-en le motif.</translation>
    </message>
    <message>
        <source>{n} answers to confirm: correct them, or give the reason at each.</source>
        <translation>{n} réponses à confirmer&#xa0;: corrigez-les, ou donnez le motif à chacune.</translation>
    </message>
    <message>
        <source>“{text}” is no state that is known; the progress says it. Write one of: {states}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un état connu&#x202f;; l’avancement en décide. Écrivez l’un de&#xa0;: {states}.</translation>
    </message>
    <message>
        <source>“{text}” is no per cent from 0 to 100. Write a number like 40; taken as 0.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un pourcentage de 0 à 100. Écrivez un nombre comme 40&#x202f;; pris pour 0.</translation>
    </message>
    <message>
        <source>A day of completion, {text}, of what is not said to be done: taken without it.</source>
        <translation>Un jour d’achèvement, {text}, pour ce qui n’est pas dit terminé&#xa0;: repris sans ce jour.</translation>
    </message>
    <message>
        <source>Here already, with another progress: “{text}” is not taken. Tell it with “Update progress”.</source>
        <translation>Déjà ici, avec un autre avancement&#xa0;: «&#xa0;{text}&#xa0;» n’est pas repris. Dites-le avec «&#xa0;Mettre à jour l’avancement&#xa0;».</translation>
    </message>
    <message>
        <source>The password of “{login}” was given by somebody else. Sign in with it once and choose one that only you know.</source>
        <translation>Le mot de passe de «&#xa0;{login}&#xa0;» a été donné par quelqu’un d’autre. Connectez-vous une fois avec lui et choisissez-en un que vous seul connaissez.</translation>
    </message>
    <message>
        <source>The centre did not take 1 step with an account or a draft; it is set aside here, with the reason.</source>
        <translation>Le centre n’a pas accepté 1 opération sur un compte ou un brouillon&#xa0;; elle est mise de côté ici, avec la raison.</translation>
    </message>
    <message>
        <source>The centre did not take {n} steps with accounts or drafts; they are set aside here, with the reasons.</source>
        <translation>Le centre n’a pas accepté {n} opérations sur des comptes ou des brouillons&#xa0;; elles sont mises de côté ici, avec les raisons.</translation>
    </message>
    <message>
        <source>The centre wants 1 step with an account or a draft again later; it waits here.</source>
        <translation>Le centre veut recevoir plus tard 1 opération sur un compte ou un brouillon&#xa0;; elle attend ici.</translation>
    </message>
    <message>
        <source>The centre wants {n} steps with accounts or drafts again later; they wait here.</source>
        <translation>Le centre veut recevoir plus tard {n} opérations sur des comptes ou des brouillons&#xa0;; elles attendent ici.</translation>
    </message>
    <message>
        <source>1 change of an account</source>
        <translation>1 changement de compte</translation>
    </message>
    <message>
        <source>{n} changes of accounts</source>
        <translation>{n} changements de comptes</translation>
    </message>
    <message>
        <source>1 step with a draft handed over</source>
        <translation>1 opération sur un brouillon transmis</translation>
    </message>
    <message>
        <source>{n} steps with drafts handed over</source>
        <translation>{n} opérations sur des brouillons transmis</translation>
    </message>
    <message>
        <source>The disk is full: no room can be kept back for your reports.</source>
        <translation>Le disque est plein&#xa0;: aucune place ne peut être réservée à vos rapports.</translation>
    </message>
    <message>
        <source>Another program holds the file with the reports at this moment: {path}. Nothing is damaged. Close what may have it open (a virus scan, a program that copies), wait a moment, then try again.</source>
        <translation>Un autre programme tient en ce moment le fichier des rapports&#xa0;: {path}. Rien n’est endommagé. Fermez ce qui peut l’avoir ouvert (antivirus, programme de copie), attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>The file with the reports cannot be written: {path} lies in a folder or on a disk for reading only. Nothing is damaged. Ask whoever looks after this PC to allow writing there, then try again.</source>
        <translation>Le fichier des rapports ne peut pas être écrit&#xa0;: {path} se trouve dans un dossier ou sur un disque en lecture seule. Rien n’est endommagé. Demandez à qui s’occupe de ce PC d’y autoriser l’écriture, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk has too little room: to read what is left of the damaged file takes at least {needed}, and {free} are free. Delete or move other files, then try again: nothing was changed.</source>
        <translation>Le disque manque de place&#xa0;: lire ce qui reste du fichier endommagé demande au moins {needed}, et {free} sont libres. Supprimez ou déplacez d’autres fichiers, puis réessayez&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The disk itself does not give {size} of it any more: it is failing. Make a backup at once.</source>
        <translation>Le disque lui-même ne rend plus {size} de ce fichier&#xa0;: il tombe en panne. Faites tout de suite une sauvegarde.</translation>
    </message>
    <message>
        <source>Above the tasks stands the mark of a state secret (“{text}”): nothing of this sheet may be kept here. Deal with it on paper as the law says.</source>
        <translation>Au-dessus des tâches figure une mention de secret d’État («&#xa0;{text}&#xa0;»)&#xa0;: rien de cette feuille ne peut être conservé ici. Traitez-la sur papier, comme la loi le prévoit.</translation>
    </message>
    <message>
        <source>“{text}” has no code, and its words, programme and deadline are those of a task here already: it is not made once more.</source>
        <translation>«&#xa0;{text}&#xa0;» n’a pas de code&#xa0;; son objet, son programme et son échéance sont ceux d’une tâche déjà présente&#xa0;: elle n’est pas créée une seconde fois.</translation>
    </message>
    <message>
        <source>Somebody else gave this task: only a leader or administrator makes it the commune’s own. “{text}” is not taken.</source>
        <translation>Cette tâche a été confiée par une autre autorité&#xa0;: seul un dirigeant ou un administrateur peut en faire une tâche propre de la commune. «&#xa0;{text}&#xa0;» n’est pas repris.</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Write why: the trail keeps it.</source>
        <translation>Indiquez le motif&#xa0;: le journal le conserve.</translation>
    </message>
    <message>
        <source>You declared this yourself. Another leader or an administrator notes what its assigner said.</source>
        <translation>Vous l’avez déclaré vous-même. Un autre responsable ou un administrateur note ce que le donneur d’ordre a répondu.</translation>
    </message>
    <message>
        <source>Your password was set anew with the recovery sheet at {when}. If neither you nor somebody you asked did that: change the password in Settings, have a new recovery sheet printed, and look into the audit trail.</source>
        <translation>Votre mot de passe a été redéfini avec la feuille de secours à {when}. Si ce n’est ni vous ni quelqu’un que vous en avez chargé&#xa0;: changez le mot de passe dans les Réglages, faites imprimer une nouvelle feuille de secours et consultez le journal.</translation>
    </message>
    <message>
        <source>The password of this account was set anew with the recovery sheet at {when}: the one from before opens nothing any more. If you did not ask for that, tell another leader and the province.</source>
        <translation>Le mot de passe de ce compte a été redéfini avec la feuille de secours à {when}&#xa0;: l’ancien n’ouvre plus rien. Si vous ne l’avez pas demandé, dites-le à un autre responsable et à la province.</translation>
    </message>
    <message>
        <source>Reason given: {reason}</source>
        <translation>Raison donnée&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>Backups cannot go to {path}: it lies in the folder of the reports themselves, and would be lost with them. Choose a stick or another disk.</source>
        <translation>Les sauvegardes ne peuvent pas aller dans {path}&#xa0;: ce dossier se trouve dans celui des rapports eux-mêmes et serait perdu avec eux. Choisissez une clé ou un autre disque.</translation>
    </message>
    <message>
        <source>“{event}” is reported from this minute on already. To go on with it, open its report on the desk; for another event give another minute.</source>
        <translation>«&#xa0;{event}&#xa0;» est déjà suivi à partir de cette minute. Pour continuer, ouvrez son rapport sur le bureau&#xa0;; pour un autre événement, indiquez une autre minute.</translation>
    </message>
    <message>
        <source>This day is past. Write today or a later day, or leave it blank.</source>
        <translation>Cette date est passée. Indiquez aujourd’hui ou une date ultérieure, ou laissez vide.</translation>
    </message>
    <message>
        <source>What everybody may read must not tell who brought it: their name, telephone number, address or e-mail stands in the text or the answer. Take it out with “Correct” or by answering anew, or keep it to the office.</source>
        <translation>Ce que tout le monde peut lire ne doit pas dire qui l’a apporté&#xa0;: son nom, son téléphone, son adresse ou son courriel figure dans le texte ou la réponse. Retirez-le avec «&#xa0;Corriger&#xa0;» ou en répondant à nouveau, ou gardez-le au bureau.</translation>
    </message>
    <message>
        <source>Who brought it is kept on another computer of the commune. Make it public there, or read the whole text here and confirm that it names nobody.</source>
        <translation>Le déposant n’est connu que d’un autre poste de la commune. Rendez-la publique sur ce poste, ou relisez ici tout le texte et confirmez qu’il ne nomme personne.</translation>
    </message>
    <message>
        <source>Letters of old fonts (TCVN3, VNI) were converted: {text}. Look whether the tasks below read well.</source>
        <translation>Des lettres d’anciennes polices (TCVN3, VNI) ont été converties&#xa0;: {text}. Vérifiez que les tâches ci-dessous se lisent bien.</translation>
    </message>
    <message>
        <source>{code} is settled already: merged into it, this one would get no answer. Deal with it and answer it on its own; the earlier one stays to be seen under “Others say much the same”.</source>
        <translation>{code} est déjà réglée&#xa0;: fusionnée avec elle, celle-ci n’aurait pas de réponse. Traitez-la et répondez-y à part&#xa0;; la précédente reste visible sous «&#xa0;D’autres disent à peu près la même chose&#xa0;».</translation>
    </message>
    <message>
        <source>The account “{login}” has the name {name} already. Tasks and feedback are given to people by name: write what tells them apart after it, for example “{name} (Economy)”.</source>
        <translation>Le compte «&#xa0;{login}&#xa0;» porte déjà le nom {name}. Les tâches et les suggestions sont confiées par nom&#xa0;: ajoutez à la suite de quoi les distinguer, par exemple «&#xa0;{name} (Bureau)&#xa0;».</translation>
    </message>
</context>
</TS>
