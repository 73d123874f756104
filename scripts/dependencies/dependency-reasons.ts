export interface DependencyReason {
  /** Where it runs. */
  where: string;
  why: string;
  /** What of it we import, to measure: an ES import list and its module. */
  uses: [string, string];
}

/** Every runtime dependency with its reason: none gets in without a row here. */
export const dependencyReasons: Readonly<Record<string, DependencyReason>> = {
  '@hono/node-server': {
    where: 'gateway, demo portals',
    why: 'Runs standard Request → Response handlers on Node’s HTTP server',
    uses: ['serve', '@hono/node-server'],
  },
  '@noble/curves': {
    where: 'protocol',
    why: 'secp256k1 sign and recover; audited; no native counterpart in WebCrypto',
    uses: ['secp256k1', '@noble/curves/secp256k1.js'],
  },
  '@noble/hashes': {
    where: 'protocol',
    why: 'Keccak-256 for EIP-712, synchronous HMAC-SHA512 for SLIP-21; audited',
    uses: ['keccak_256', '@noble/hashes/sha3.js'],
  },
  '@panva/hpke-noble': {
    where: 'protocol, loaded only where WebCrypto lacks ML-KEM',
    why: 'ML-KEM-768 in JavaScript for the same HPKE library',
    uses: ['KEM_MLKEM768_X25519', '@panva/hpke-noble'],
  },
  '@scure/bip32': { where: 'extension', why: 'Account derivation; audited', uses: ['HDKey', '@scure/bip32'] },
  '@scure/bip39': {
    where: 'extension',
    why: 'Recovery words; audited',
    uses: ['generateMnemonic, mnemonicToSeed, validateMnemonic', '@scure/bip39'],
  },
  ethers: {
    where:
      'extension background (event decoding), gateway, key desk, contracts’ scripts; never in a page or a first paint',
    why: 'RPC provider, contract calls, transactions; second opinion in tests',
    uses: ['Contract, JsonRpcProvider, Wallet', 'ethers'],
  },
  fflate: {
    where: 'protocol, extension',
    why: 'gzip of small segments without a stream instance for each; zip of backups',
    uses: ['gunzipSync, gzipSync', 'fflate'],
  },
  'hash-wasm': {
    where: 'extension',
    why: 'Argon2id at 64 MiB, 12 times faster than JavaScript',
    uses: ['argon2id', 'hash-wasm'],
  },
  hono: { where: 'gateway, demo portals', why: 'Router over standard Request and Response', uses: ['Hono', 'hono'] },
  hpke: {
    where: 'protocol',
    why: 'RFC 9180 with the ML-KEM hybrid, on WebCrypto',
    uses: ['AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_MLKEM768_X25519', 'hpke'],
  },
  idb: { where: 'extension', why: 'Promises over IndexedDB', uses: ['openDB', 'idb'] },
  kysely: {
    where: 'gateway',
    why: 'Typed queries: one store for SQLite and PostgreSQL',
    uses: ['Kysely, PostgresDialect', 'kysely'],
  },
  lit: { where: 'widget', why: 'Web components', uses: ['LitElement, css, html', 'lit'] },
  lucide: {
    where: 'extension, widget',
    why: 'Open icon set, as nodes we draw ourselves: only the icons used are bundled',
    uses: ['Eye, Lock', 'lucide'],
  },
  pg: { where: 'gateway with DATABASE_URL', why: 'PostgreSQL client', uses: ['Pool', 'pg'] },
  pino: { where: 'gateway', why: 'Structured logs with redaction', uses: ['pino', 'pino'] },
  preact: { where: 'extension', why: 'Screens in a few kilobytes', uses: ['h, render', 'preact'] },
  'prom-client': { where: 'gateway', why: '/metrics', uses: ['Registry', 'prom-client'] },
  valibot: {
    where: 'protocol, everywhere a wire is read',
    why: 'Strict schemas that cost only what is used',
    uses: ['array, pipe, regex, safeParse, strictObject, string', 'valibot'],
  },
  'webextension-polyfill': {
    where: 'extension',
    why: 'One promise-based `browser` on Chromium and Firefox',
    uses: ['default as browser', 'webextension-polyfill'],
  },
  'age-encryption': {
    where: 'extension dashboard, backup only',
    why: 'Backups in the standard age format, which other programs open',
    uses: ['Encrypter, Decrypter', 'age-encryption'],
  },
  'shamir-secret-sharing': {
    where: 'extension dashboard, guardians only',
    why: 'Splits the recovery key between guardians; audited',
    uses: ['split, combine', 'shamir-secret-sharing'],
  },
  '@zxcvbn-ts/core': {
    where: 'extension, where a password is chosen',
    why: 'Estimates how many guesses a password stands',
    uses: ['ZxcvbnFactory', '@zxcvbn-ts/core'],
  },
  '@zxcvbn-ts/language-common': {
    where: 'extension, where a password is chosen',
    why: 'Common passwords for the estimate',
    uses: ['default as passwords', '@zxcvbn-ts/language-common/dist/passwords.json.mjs'],
  },
  '@zxcvbn-ts/language-en': {
    where: 'extension, where a password is chosen',
    why: 'English words for the estimate',
    uses: ['default as words', '@zxcvbn-ts/language-en/dist/commonWords.json.mjs'],
  },
  '@metamask/sdk': {
    where: 'extension dashboard, own wallet only',
    why: 'Reaches a MetaMask the patient already has',
    uses: ['MetaMaskSDK', '@metamask/sdk'],
  },
};
