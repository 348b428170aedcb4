/**
 * The words of an identifier or a file name, in lower case: `mailKey`, `mail-key` and `MAIL_KEY` are each
 * `mail key`; `SESResponse` is `ses response`.
 */
export const splitWords = (identifier: string): string[] =>
  (
    identifier
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .match(/[A-Za-z]+|\d+/g) ?? []
  ).map((word) => word.toLowerCase())
