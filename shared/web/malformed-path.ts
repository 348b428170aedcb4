/**
 * Whether the path of a request holds a space, a control character or a backslash, as it is or percent-encoded. API
 * Gateway decodes the path and a URL drops such characters, so a damaged personal link would open the page of the
 * intact one.
 */
export const isMalformedPath = (path: string): boolean =>
  /[\s\p{Cc}\\]|%(?:[01][0-9a-f]|20|7f|5c)/iu.test(path)
