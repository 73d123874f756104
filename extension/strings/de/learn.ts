export const title = 'Verstehen';
export const intro = 'Kurze Antworten, jede auf einer Karte. Um Chartkey zu benutzen, brauchen Sie sie nicht.';
export const search = 'Diese Karten durchsuchen';
export const noMatch = (words: string): string => `Keine Karte handelt von „${words}“.`;
export const practice = 'Mit einer erfundenen Einrichtung üben';
export const practiceText =
  'Beantworten Sie eine erfundene Anfrage mit erfundenen Daten. Nichts wird signiert, aufbewahrt oder übermittelt.';

/** At most 120 words a card; a paragraph for each text. */
export const cards = {
  share: {
    title: 'Was eine Freigabe ist',
    text: [
      'Mit einer Freigabe kann eine Einrichtung einen Teil Ihrer Akte lesen, bis zu einem Tag, den Sie wählen. Sie bestimmen die Arten von Einträgen, den Zeitraum und die Dauer.',
      'Sie gilt nur für diese Einrichtung und nur für einen Zweck, zum Beispiel Behandlung. An dem Tag endet sie von selbst. Vorher können Sie sie beenden.',
      'Beim Freigeben wird nichts dorthin kopiert. Solange die Freigabe läuft, kann die Einrichtung Ihre Einträge öffnen, und jedes Mal muss sie Ihnen einen signierten Beleg hinterlassen.',
    ],
    action: 'Sehen, was Sie zurzeit freigeben',
  },
  see: {
    title: 'Was die Einrichtung sieht',
    text: [
      'Bevor Sie Ja sagen, zählt Chartkey aus Ihrer eigenen Akte, was zu sehen wäre. Öffnen Sie eine Zeile, um die Einträge einzeln zu sehen.',
      'Ihr Name, Ihr Geburtsdatum und Ihre Kontaktdaten sind immer dabei, damit klar ist, wessen Akte es ist.',
      'Was Sie weglassen, ist verschlossen: Es lässt sich dort nicht öffnen. Wenn Sie es erlauben, erfährt die Einrichtung, dass etwas weggelassen wurde, aber nie was.',
    ],
    action: 'Ihre Akte ansehen',
  },
  stop: {
    title: 'Beenden, und was es nicht kann',
    text: [
      'Sie können jede Freigabe jederzeit mit einem Druck beenden. Von da an kann niemand diese Einträge damit öffnen. Sie müssen nicht sagen, warum.',
      'Beenden löscht nicht, was vorher geöffnet wurde. Es kann gelesen, gedruckt oder in eigene Unterlagen übernommen worden sein.',
      'Chartkey zeigt für jede Freigabe, wie oft sie geöffnet wurde. Wurde sie nie geöffnet, bevor Sie sie beendet haben, kann sie auch nie mehr jemand öffnen.',
    ],
    action: 'Ihre Freigaben ansehen',
  },
  sensitive: {
    title: 'Sensible Einträge',
    text: [
      'Manche Einträge brauchen mehr Vorsicht: psychische Gesundheit, Alkohol und Drogen, HIV, sexuelle Gesundheit, Misshandlung und Gentests. Sie bleiben weg, wenn Sie sie nicht aufnehmen, ein Thema nach dem anderen.',
      'Notizen, die noch niemand eingeordnet hat, bleiben auch weg, denn darin könnte alles stehen.',
      'Andere Einträge können trotzdem einen Hinweis geben. Ein Medikament wird vielleicht meistens bei einer bestimmten Krankheit benutzt. Danach fragt Chartkey Sie. Es kennt nicht jeden Hinweis, sehen Sie die Liste also selbst an.',
    ],
    action: 'Üben, etwas wegzulassen',
  },
  rules: {
    title: 'Regeln, die für Sie antworten',
    text: [
      'Wenn Sie in Ihrer Praxis immer die neuen Laborwerte freigeben, kann eine Regel das für Sie tun. Sie gilt nur für Einrichtungen, denen Sie selbst schon etwas freigegeben haben, und nur zur Behandlung.',
      'Eine Regel gibt nie mehr, als Sie vorher gegeben haben, und nie etwas Sensibles. Sie haben zehn Sekunden, um ihre Antwort rückgängig zu machen.',
      'Alles, was eine Regel tut, ist aufgeführt. Sie können jede Freigabe oder alle beenden und die Regel ausschalten.',
    ],
    action: 'Regel erstellen',
  },
  research: {
    title: 'Forschung',
    text: [
      'Eine Studie kann darum bitten, einen Teil Ihrer Akte zu lesen. Das entscheiden Sie allein. Ihre Behandlung ist dieselbe, ob Sie Ja oder Nein sagen.',
      'Eine Freigabe für Forschung ist eine eigene Freigabe. Sie ist nie Teil einer Freigabe zur Behandlung, und keine Regel kann sie für Sie geben.',
      'Sie können sie jederzeit beenden. Was die Studie vorher benutzt hat, kann sie behalten.',
    ],
    action: 'Sehen, wer bei Ihnen angefragt hat',
  },
  words: {
    title: 'Ihre Wörter, und wie Sie wieder hineinkommen',
    text: [
      'Ihre Akte ist mit einem Schlüssel verschlossen, den nur Sie haben. Ihre zwölf Wörter sind dieser Schlüssel, aufgeschrieben. Niemand sonst hat sie, deshalb kann sie Ihnen niemand noch einmal schicken.',
      'Bewahren Sie sie auf Papier auf, dort, wo Ihr Reisepass liegt. Wer sie hat, kann alles lesen.',
      'Es gibt weitere Wege zurück: eine gespeicherte Datei, einen Passkey oder Menschen, denen Sie vertrauen und die je einen Teil aufbewahren. Probieren Sie einmal im Jahr einen aus.',
    ],
    action: 'Ihre Wege zurück prüfen',
  },
  keeps: {
    title: 'Wer was betreibt',
    text: [
      'Ihr Schlüssel bleibt in diesem Browser. Ein Speicherdienst bewahrt Ihre Akte für Sie auf, aber verschlossen: Er kann sie nicht lesen.',
      'Eine öffentliche Liste, von vielen Computern geführt, sagt, dass eine Freigabe begann und dass sie endete. Kein Name, keine Einrichtung und kein Eintrag steht darauf.',
      'Eine Einrichtung wird als geprüft angezeigt, wenn eine Stelle, die Einrichtungen prüft, für sie bürgt. Chartkey sieht jedes Mal nach. Ob eine Ärztin oder ein Arzt gut ist, weiß es nicht.',
    ],
    action: 'Ihre verbundenen Websites ansehen',
  },
  rights: {
    title: 'Ihre Rechte',
    text: [
      'In den Vereinigten Staaten gibt Ihnen HIPAA das Recht, Ihre Akte zu bekommen, um Berichtigungen zu bitten und eine Liste bestimmter Stellen zu erhalten, an die sie gegangen ist. Eine Erlaubnis können Sie jederzeit zurücknehmen.',
      'In der Europäischen Union können Sie nach einem Gesetz namens DSGVO Ihre Daten einsehen, berichtigen lassen und mitnehmen. In vielen Fällen können Sie sie löschen lassen.',
      'Bei einigem davon hilft Chartkey: Es führt Ihre eigene Liste, wer was geöffnet hat, und Sie können alles mitnehmen. Für den Rest fragen Sie die Einrichtung.',
    ],
    action: 'Sehen, wer Ihre Akte geöffnet hat',
  },
};

/** In place, beside what it explains: one line each. */
export const what = 'Was bedeutet das?';
export const more = 'Mehr lesen';
export const lines = {
  share: 'Dort lässt sich das bis zum angezeigten Tag öffnen, und Sie können es vorher beenden.',
  sensitive:
    'Manche Themen können Ihnen schaden, wenn die Falschen sie sehen. Deshalb bleiben sie weg, wenn Sie sie nicht aufnehmen.',
  stop: 'Nachdem Sie beendet haben, kann niemand es mehr öffnen. Was vorher geöffnet wurde, kann kopiert worden sein.',
};
