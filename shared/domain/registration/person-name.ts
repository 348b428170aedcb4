import * as z from 'zod'

/** More words than the longest names with titles have; a sentence has more, or ends with a mark. */
const MAX_WORDS = 14

const links = [
  /:\/\/|\bwww\.|\S@\S|\.\p{L}{2,}\//iu,
  /[\p{L}\p{N}-]\.(?:com|org|net|info|biz|io|app|dev|xyz|online|site|shop|top|click|link|live|club|me|example)\b/iu,
]

/** Whether a text has neither a link nor an address: what strangers type is read by organisers. */
export const holdsNoLink = (text: string): boolean => links.every((pattern) => !pattern.test(text))

/**
 * What no name has and a stranger's message does: a link, an address, a telephone number, the mark at the end of a
 * sentence or a colon, several lines. The form can be sent for anybody's address, and later mails greet by this name.
 */
const unlikeAName = [
  /[@:;!?<>{}\\|=…。！？：；؟]/u,
  ...links,
  /\p{N}[\p{N} ().+-]{3,}\p{N}/u,
  /[\r\n\u2028\u2029]/u,
  /\p{L}{3,}\.\s+\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}/u,
]

/** Whether a text can be a person's name, with titles and several given names, in any script. */
export const isLikeAName = (text: string): boolean =>
  text.split(/\s+/).length <= MAX_WORDS && unlikeAName.every((pattern) => !pattern.test(text))

/** The name that a person enters on the form. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(isLikeAName, { params: { fault: 'not-a-name' } })
