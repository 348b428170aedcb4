import { readableText } from './language-leaks'

const zoneName =
  /(?<![\p{L}/])(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Z][\p{L}\d_+/-]+/gu

/** Names of the tz database, such as `Africa/Lusaka`, in a text for people; they read `Lusaka time`. */
export const findRawZoneNames = (text: string): string[] => text.match(zoneName) ?? []

/** The same in a page: the values that a list or a hidden field submits are not read by people. */
export const findRawZoneNamesOnPage = (html: string): string[] =>
  findRawZoneNames(
    readableText(html.replaceAll(/<option[^>]*>|<input[^>]*type="(?:hidden|radio|checkbox)"[^>]*>/g, ' ')),
  )
