/** The words of the handshake between page and bridge, apart from the schemas so that neither side loads those for them. */
export const discoverEvent = 'chartkey:discover';
/** Dispatched by the bridge when it arrives after the page. */
export const readyEvent = 'chartkey:ready';
export const portMessage = 'chartkey:port';
export const protocolVersion = 1;
