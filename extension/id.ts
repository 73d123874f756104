/** The public key in the Chromium manifest; it fixes the id on every machine. The private half was never kept. */
export const manifestKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAw3zrBp0+mcoFe+UcOFSbOvHhi2/DsBx3h5kDtCcn1qRmNQlW2MUnjJ4q' +
  'IM4wLlLAqDN9gDa1BA9yjfm97zHDoF2uyiKvX2BkOOtga9az11j2Vsxa2mxX//X8OdBYYs6nC7VgCdeyOFJija8dSGqZ7hHnrMZx' +
  'kHdOo5BXVgPzmSLgSywFEdo+kS2WyJv+b4ewhOIKmwLKrGzNtc8Iv6yTNqk678Qrg8BBTvmvH/rYfPHjpNR0I322/cLQykWK4q7/' +
  'danUadyyMJ6RSUWQmofp7m+VQjy7Zk5WnJpGOaYYK/u1pMfcEEb23xJAst+4r3HQsJBJ6OORIY4cjISTgQWooQIDAQAB';

/** What Chromium derives from `manifestKey`: the first 16 bytes of its SHA-256, in letters a to p. */
export const chromiumId = 'emjffconaikbdejokdhoffjjpkiankpj';

/** What Firefox knows the extension by. */
export const firefoxId = 'chartkey@chartkey.org';
