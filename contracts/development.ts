/**
 * The public development phrase of local EVM nodes. Its accounts hold nothing of value on any real network; fixed, so
 * that a fresh local chain always has the contracts at the addresses in `deployments/31337.json`.
 */
export const developmentMnemonic = 'test test test test test test test test test test test junk';

export const developmentChainId = 31337;
