/** An address code, a date of birth, three digits and a check digit, which a mistyped number has wrong. */
export const IDENTITY_NUMBER =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/;
