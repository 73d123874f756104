/** MetaMask's ids in the Chrome and Firefox stores, from the same package. */
export const metamaskIds = {
  chromium: 'nkbihfbeogaeaoehlefnkodbefgpgknn',
  firefox: 'webextension@metamask.io',
} as const;
