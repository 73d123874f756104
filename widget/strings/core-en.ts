/** The few words that are needed before anything else is loaded. */
export const core = {
  loading: 'One moment…',
  failed: 'This part of the page did not load',
  failedText: 'Nothing was shared and nothing was lost.',
  tryAgain: 'Try again',
};
