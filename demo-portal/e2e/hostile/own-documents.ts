/** Every document that the extension ships, by name; the hostile specs try each of them as a door. */
export const ownDocuments = [
  'approve.html',
  'dashboard.html',
  'popup.html',
  'practice.html',
  'sidepanel.html',
] as const;
