import { foldText } from '../values/text/fold-text'

/**
 * What two spellings of an organisation have in common without anybody's decision: letter case, accents, spaces and
 * punctuation do not count. Empty for a text without letters and digits.
 */
export const organisationKey = (organisation: string): string =>
  foldText(organisation.replaceAll('&', ' and '))
    .replace(/['’ʼ`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
