export const title = 'Practice';
/** On every screen of it. */
export const banner = 'This is practice. The clinic and the records are made up. Nothing is signed, kept or sent.';
export const clinic = 'Practice Clinic';
export const place = 'Practice Town';
export const reason = 'To show you how a question looks';
export const source = 'Practice Hospital';
export const items = {
  potassium: 'Potassium',
  sugar: 'Long-term blood sugar',
  cholesterol: 'LDL cholesterol',
  iron: 'Iron',
  pressure: 'Blood pressure pill',
  mood: 'Pill against low mood',
  nuts: 'Nuts',
  asthma: 'Asthma',
};
export const startTitle = 'Try it once, with nothing at stake';
export const startText =
  'A pretend clinic asks to read your pretend records. Answer it as you like. It takes two minutes, and you can leave at any time.';
export const start = 'Start';
export const leave = 'Leave practice';
export const tasks = 'Things to try';
export const task = {
  narrow: 'Share less: choose a shorter time or later dates',
  leaveOut: 'Leave something out: switch off one kind of record',
  approve: 'Approve, once the line under the button is full',
  undo: 'Undo it, while the seconds run',
  receipt: 'Approve again and look at the receipt',
  stop: 'Stop sharing',
};
export const done = (name: string): string => `Done: ${name}`;
export const again = 'Start over';
export const endTitle = 'That is all there is to it';
export const endText =
  'A real question looks just like this, in a window of its own. It never has the line about practice on top.';
