/** Stands in files beside the folder of an input, which it may not read. */
export const SECRET = '口令机密甲乙丙丁';

/** It, or a line of /etc/passwd or of the environment. */
const SECRETS = new RegExp(`${SECRET}|root:x:0|PATH=`);

export function holdsSecret(text: string): boolean {
  return SECRETS.test(text);
}
