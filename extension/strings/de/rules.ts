import { number, numbered } from './plural.ts';

export const title = 'Regeln';
export const intro =
  'Eine Regel antwortet für Sie, mit den Worten, die Sie gewählt haben. Sie gibt nie mehr, als angefragt wurde, und nie mehr, als Sie der Einrichtung vorher selbst gegeben haben.';
export const empty = 'Sie haben noch keine Regeln';
export const emptyText =
  'Ohne Regel fragt Chartkey Sie jedes Mal. Mit einer Regel kann Ihr Behandlungsteam bekommen, wozu Sie immer Ja sagen. Hier sehen Sie alles davon und können es rückgängig machen.';
export const newRule = 'Neue Regel';
export const start = 'Mit einer davon beginnen';
export const templates = {
  labs: 'Mein Behandlungsteam darf neue Laborwerte lesen',
  minds: 'Bei psychischer Gesundheit immer fragen',
  insurers: '„Jetzt nicht“ bei Versicherungen',
  research: '„Jetzt nicht“ bei Forschung',
  strangers: '„Jetzt nicht“ bei Websites, für die niemand bürgt',
  own: 'Etwas anderes',
};
export const noInstitutions = 'Geben Sie einer Einrichtung zuerst selbst etwas frei';
export const noInstitutionsText =
  'Eine Regel kann einer Einrichtung erst etwas freigeben, wenn Sie es einmal selbst getan haben. Dann steht sie hier.';

/** The rule as it reads, sentence by sentence: this text is written down with everything the rule does. */
export const approve = (who: string, what: string, days: string, back: string): string =>
  `Ohne mich zu fragen, darf gelesen werden: ${what}. Von: ${who}. Zweck: meine Behandlung. Jeweils für: ${days}. Zeitraum: ${back}.`;
export const approveLimits = 'Nichts Sensibles, und nichts, was noch niemand eingeordnet hat.';
export const ask = {
  anyone: 'Jedes Mal fragen, wer es auch ist.',
  unverified: 'Jedes Mal fragen, wenn eine Website etwas möchte, für die niemand bürgt.',
};
export const askWho = (who: string): string => `Jedes Mal fragen bei: ${who}.`;
export const refuse = {
  anyone: '„Jetzt nicht“ zu allen.',
  unverified: '„Jetzt nicht“ zu Websites, für die niemand bürgt.',
};
export const refuseWho = (who: string): string => `„Jetzt nicht“ zu: ${who}.`;
export const onlyClasses = (what: string): string => `Nur, wenn danach gefragt wird: ${what}.`;
export const onlyLabels = (what: string): string => `Nur, wenn es dieses Thema berührt: ${what}.`;
export const onlyClassesOrLabels = (classes: string, labels: string): string =>
  `Nur, wenn danach gefragt wird: ${classes}. Oder wenn es dieses Thema berührt: ${labels}.`;
export const onlyPurposes = (why: string): string => `Nur für diesen Zweck: ${why}.`;
export const kinds = {
  clinic: 'Praxen',
  hospital: 'Krankenhäuser',
  laboratory: 'Labore',
  pharmacy: 'Apotheken',
  research: 'Forschungseinrichtungen',
  insurer: 'Versicherungen',
};
export const backs = { 3: '3 Monate', 12: '1 Jahr', 36: '3 Jahre', 120: '10 Jahre' };
/** After a colon. */
export const lastBacks = {
  3: 'die letzten 3 Monate',
  12: 'das letzte Jahr',
  36: 'die letzten 3 Jahre',
  120: 'die letzten 10 Jahre',
};

export const editTitle = 'Diese Regel ändern';
export const what = 'Was soll geschehen?';
export const actions = { approve: 'Für mich freigeben', ask: 'Immer fragen', refuse: 'Jetzt nicht' };
export const actionTexts = {
  approve:
    'Die Antwort kommt sofort. Sie haben 10 Sekunden, um sie rückgängig zu machen, und können jederzeit beenden.',
  ask: 'Das geht jeder Regel vor, die freigibt.',
  refuse: 'Es gibt nichts, und mehr wird auch nicht mitgeteilt. Das geht allen anderen Regeln vor.',
};
export const who = 'Wer fragt?';
export const whos = {
  anyone: 'Alle',
  kinds: 'Manche Arten von Einrichtungen',
  unverified: 'Websites, für die niemand bürgt',
  members: 'Diese Einrichtungen',
};
export const careTeam = 'Mein Behandlungsteam';
export const careTeamHint =
  'Alle, denen Sie zur Behandlung etwas freigegeben haben. Kreuzen Sie an, wem Sie das anvertrauen.';
export const notVouched = 'Zurzeit bürgt niemand dafür: Sie würden selbst gefragt.';
export const shared = (times: number): string =>
  numbered(times, { one: 'einmal selbst freigegeben', other: '#‑mal selbst freigegeben' });
export const records = 'Was darf gelesen werden?';
export const recordsAsked = 'Wonach wird gefragt?';
export const recordsAnything = 'Nichts anzukreuzen heißt: alles.';
export const moreKinds = 'Weitere Arten von Einträgen';
export const sensitive = 'Oder wenn es etwas Sensibles berührt';
export const sensitiveHint =
  'Eine Regel, die freigibt, lässt das in jedem Fall weg. Hier können Sie sich stattdessen fragen lassen.';
export const days = 'Wie lange jeweils?';
export const back = 'Wie weit zurück?';
export const backHint = 'Wird mehr angefragt, gibt es nur so viel.';
export const why = 'Wozu?';
export const anyPurpose = 'Egal wozu';
export const reads = 'Ihre Regel, so wie sie aufbewahrt wird';
export const chooseWho = 'Wählen Sie, um wen es geht.';
export const chooseWhat = 'Wählen Sie mindestens eine Art von Einträgen.';
export const save = 'Regel speichern';
export const saved = 'Die Regel ist gespeichert und eingeschaltet.';

export const tryTitle = 'Was sie getan hätte';
export const tryIntro =
  'Das sind frühere Anfragen, beantwortet, als hätte es diese Regel schon gegeben. Es wird nichts geändert.';
export const tryNone = 'In diesem Browser hat Sie noch niemand etwas gefragt, deshalb gibt es nichts zum Ausprobieren.';
export const tried = {
  approve: (count: number): string => `Für Sie freigegeben: ${number(count)}`,
  ask: (count: number): string => `Ihnen überlassen: ${number(count)}`,
  refuse: (count: number): string => `Jetzt nicht: ${number(count)}`,
};
export const untried = (count: number): string =>
  numbered(count, {
    one: '# ältere Anfrage ist nicht in diesem Browser aufbewahrt und konnte nicht ausprobiert werden.',
    other: '# ältere Anfragen sind nicht in diesem Browser aufbewahrt und konnten nicht ausprobiert werden.',
  });
export const asksFor = (name: string, what: string): string => `${name} hat gefragt nach: ${what}`;
export const givesDays = (days: string): string => `Freigegeben worden wäre für: ${days}.`;
export const done = {
  granted: 'Sie haben freigegeben.',
  refused: 'Sie haben „Jetzt nicht“ gesagt.',
  open: 'Sie wartet noch.',
  other: 'Sie endete von selbst.',
};
export const reasons = {
  'no-rule': 'Keine Regel betrifft das.',
  'always-ask': 'Eine Ihrer Regeln sagt: fragen.',
  unverified: 'Niemand bürgte dafür.',
  'other-purpose': 'Es war nicht für eine Behandlung.',
  'other-records': 'Es war mehr, als die Regel erlaubt.',
  'never-shared': 'Es war das erste Mal. Das erste Mal entscheiden immer Sie.',
  stopped: 'Sie hatten die Freigabe beendet und seitdem nicht wieder freigegeben.',
  'more-than-before': 'Es war mehr, als Sie dort je freigegeben hatten.',
  'held-back': 'Sie hatten dort innerhalb des letzten Tages eine Antwort zurückgenommen oder „Jetzt nicht“ gesagt.',
  'too-often': 'Eine Regel hatte dort innerhalb des letzten Tages schon geantwortet.',
  dates: 'Es ging um einen Zeitraum, den die Regel weglässt.',
  hints: 'Etwas darin könnte verraten, was weggelassen ist.',
  nothing: 'Es gab nichts freizugeben.',
};

export const on = 'An';
export const switchOn = (rule: string): string => `Regel ist an: ${rule}`;
export const version = (count: number, date: string): string => `Version ${number(count)}, gespeichert: ${date}`;
export const change = 'Ändern';
export const changeOf = (rule: string): string => `Diese Regel ändern: ${rule}`;
export const remove = 'Entfernen';
export const removeOf = (rule: string): string => `Diese Regel entfernen: ${rule}`;
export const removed = 'Die Regel ist weg. Was sie freigegeben hat, läuft weiter, bis Sie es beenden.';
export const switchedOff = 'Die Regel ist aus. Was sie freigegeben hat, läuft weiter, bis Sie es beenden.';
export const switchedOn = 'Die Regel ist an.';
export const differs =
  'Diese Regel wurde auf zwei Ihrer Geräte geändert. Bis Sie sie noch einmal speichern, gibt sie nur frei, was beide Versionen erlauben.';
export const didNothing = 'Sie hat noch nichts beantwortet.';
export const gaveTimes = (count: number): string =>
  numbered(count, { one: 'Einmal freigegeben', other: '#‑mal freigegeben' });
export const refusedTimes = (count: number): string =>
  numbered(count, { one: 'Einmal „Jetzt nicht“ gesagt', other: '#‑mal „Jetzt nicht“ gesagt' });
export const stopAll = (count: number): string => `Alles davon beenden (${number(count)})`;
export const stopAllOf = (count: number): string =>
  numbered(count, {
    one: '# Freigabe beenden, die diese Regel gegeben hat und die noch offen ist',
    other: '# Freigaben beenden, die diese Regel gegeben hat und die noch offen sind',
  });
export const stoppedAll = 'Alles, was diese Regel freigegeben hat, ist beendet.';
export const gave = (name: string, what: string): string => `Freigegeben für ${name}: ${what}`;
export const refusedWith = (name: string): string => `„Jetzt nicht“ gesagt zu ${name}`;
export const stop = 'Beenden';
export const stopWith = (name: string): string => `Freigabe beenden für ${name}`;
export const stopping = 'Wird beendet…';
export const states = { live: 'noch offen', stopped: 'von Ihnen beendet', expired: 'abgelaufen' };
export const until = (date: string): string => `bis ${date}`;

export const budgetTitle = 'Wie oft Sie es erfahren';
export const budgetText =
  'Wenn eine Regel antwortet, kann Chartkey es Ihnen gleich sagen. Was über diese Zahl hinausgeht, wartet auf die Wochenübersicht.';
export const budgets = { 0: 'Nie', 1: '1-mal pro Woche', 3: '3-mal pro Woche', 7: '7-mal pro Woche' };
export const budgetSaved = 'Gespeichert.';

export const digestTitle = 'Ihre Woche';
export const digestLink = 'Ihre Woche auf einer Seite';
export const digestIntro = 'Hier wartet nichts auf eine Antwort.';
export const digestSpan = (from: string, until: string): string => `${from} bis ${until}`;
export const digestDid = 'Was Ihre Regeln getan haben';
export const digestDidNothing = 'Keine Regel hat etwas beantwortet.';
export const digestOpened = 'Wer Ihre Akte geöffnet hat';
export const digestOpenedNothing = 'Niemand hat etwas geöffnet.';
export const digestOpenings = (name: string, times: number): string =>
  numbered(times, { one: `${name} hat Ihre Akte einmal geöffnet`, other: `${name} hat Ihre Akte #‑mal geöffnet` });
export const digestEnds = 'Was in den nächsten sieben Tagen endet';
export const digestEndsNothing = 'In den nächsten sieben Tagen endet keine Freigabe.';
export const digestEnd = (name: string, what: string): string => `${name}: ${what}`;
export const digestEmpty = 'Eine ruhige Woche';
export const digestEmptyText = 'Keine Regel hat geantwortet. Niemand hat etwas geöffnet, und nichts endet bald.';

/** In the popup. */
export const undoing = (name: string): string => `Ihre Regel gibt gleich frei für ${name}`;
export const undoingText = (what: string, days: string): string =>
  `Lesbar wäre: ${what}. Dauer: ${days}. Noch ist nichts übermittelt.`;
export const undo = 'Rückgängig';
export const undoneSay = 'Zurückgenommen. Die Anfrage wartet auf Sie.';
export const noticeGave = (name: string): string => `Ihre Regel hat freigegeben für ${name}`;
export const noticeRefused = (name: string): string => `Ihre Regel hat „Jetzt nicht“ gesagt zu ${name}`;
export const look = 'Ansehen';
export const read = 'OK';
export const digestReady = 'Ihre Wochenübersicht ist da';
export const later = 'Jetzt nicht';

/** In a receipt. */
export const answeredBy = 'Beantwortet durch eine Ihrer Regeln';
export const answeredText = (version: number, text: string): string => `Version ${number(version)}: ${text}`;
