export const title = 'Learn';
export const intro = 'Short answers, one card each. You do not need them to use Chartkey.';
export const search = 'Search these cards';
export const noMatch = (words: string): string => `No card is about “${words}”.`;
export const practice = 'Practice with a pretend clinic';
export const practiceText = 'Answer a made-up question with made-up records. Nothing is signed, kept or sent.';

/** At most 120 words a card; a paragraph for each text. */
export const cards = {
  share: {
    title: 'What a share is',
    text: [
      'A share lets one clinic read some of your records until a day you choose. You pick the kinds of records, the dates and how long.',
      'It is for that clinic alone and for one reason, such as treatment. When the day comes, it ends by itself. You can stop it before then.',
      'Nothing is copied to them when you share. They can open your records while the share lasts, and each time they do, they must leave a signed receipt for you.',
    ],
    action: 'See what you share now',
  },
  see: {
    title: 'What they see',
    text: [
      'Before you say yes, Chartkey counts what they would see, from your own chart. Open a line to see the items one by one.',
      'Your name, birth date and contact details always come along, so they know whose records these are.',
      'What you leave out is locked: they cannot open it. If you allow it, they are told that something was left out, but never what.',
    ],
    action: 'Look at your records',
  },
  stop: {
    title: 'Stopping, and what it cannot do',
    text: [
      'You can stop any share with one press, at any time. From then on nobody can open those records with it. You do not have to say why.',
      'Stopping cannot erase what they opened before. They may have read it, printed it or put it in their own files.',
      'For each share Chartkey shows how often it was opened. If it was never opened before you stopped, nobody can ever open it.',
    ],
    action: 'See your shares',
  },
  sensitive: {
    title: 'Sensitive records',
    text: [
      'Some records need more care: mental health, alcohol and drug use, HIV, sexual health, abuse, and genetic tests. They stay out unless you add them, one topic at a time.',
      'Notes that nobody has sorted yet stay out too, because anything could be in them.',
      'Other records can still give a hint. A medicine may be used mostly for one illness. Chartkey asks you about those. It does not know every hint, so look at the list yourself.',
    ],
    action: 'Practice leaving something out',
  },
  rules: {
    title: 'Rules that answer for you',
    text: [
      'If you always give your doctor new lab results, a rule can do it for you. It only works with clinics you have shared with yourself, and only for treatment.',
      'A rule never gives more than you gave before, and never anything sensitive. You have ten seconds to undo its answer.',
      'Everything a rule does is listed. You can stop each share, or all of them, and switch the rule off.',
    ],
    action: 'Make a rule',
  },
  research: {
    title: 'Research',
    text: [
      'A study may ask to read some of your records. That is your choice alone. Your care is the same whether you say yes or no.',
      'A share for research is its own share. It is never part of one for treatment, and no rule can give it for you.',
      'You can stop it at any time. The study may keep what it used before you stopped.',
    ],
    action: 'See who has asked you',
  },
  words: {
    title: 'Your words, and getting back in',
    text: [
      'Your records are locked with a key that only you have. Your twelve words are that key, written down. Nobody else has them, so nobody can send them to you again.',
      'Keep them on paper, where you keep your passport. Whoever has them can read everything.',
      'There are more ways back in: a saved file, a passkey, or people you trust who each keep a part. Try one once a year.',
    ],
    action: 'Check your ways back in',
  },
  keeps: {
    title: 'Who runs what',
    text: [
      'Your key stays in this browser. A storage service keeps your records for you, but locked: it cannot read them.',
      'A public list, kept by many computers, says that a share began and that it ended. No name, clinic or record is on it.',
      'A clinic is shown as verified when a body that checks clinics vouches for it. Chartkey looks this up each time. It does not know whether a doctor is good.',
    ],
    action: 'See the sites you connected',
  },
  rights: {
    title: 'Your rights',
    text: [
      'In the United States, HIPAA gives you the right to get your records, to ask for corrections, and to a list of certain people they were given to. You may take back a permission at any time.',
      'In the European Union, a law called GDPR lets you see, correct and take along your data. In many cases you can have it erased.',
      'Chartkey helps with some of this: it keeps your own list of who opened what, and you can take everything along. For the rest, ask the clinic.',
    ],
    action: 'See who opened your records',
  },
};

/** In place, beside what it explains: one line each. */
export const what = 'What does this mean?';
export const more = 'Read more';
export const lines = {
  share: 'They can open this until the day shown, and you can stop it before then.',
  sensitive: 'Some topics can hurt you if the wrong people see them, so they stay out unless you add them.',
  stop: 'After you stop, nobody can open it again. What they opened before may have been copied.',
};
