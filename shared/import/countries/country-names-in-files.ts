import { countryCodes } from '../../announcement/mentions/places/country-mentions'
import { foldAccents } from '../../announcement/text/tokens'

/** Languages of people's own address books, beside the UN's names in ours: those of Windows, phones and forms. */
const languages =
  'ar en es fr pt ru zh zh-Hant de it nl tr vi id ms sw am so fa ur hi bn ne si th lo km my mn ko ja uk pl ro el bg sr hu az kk ky uz hy ka sv da nb fi cs sk he'.split(
    ' ',
  )

/** Names that people use beside those of the language data. */
const furtherNames: Record<string, string> = {
  CI: 'Elfenbeinküste, Fildişi Sahili',
  GB: 'Großbritannien, Gran Bretagna, Groot-Brittannië, İngiltere, Büyük Britanya',
  CD: 'DR Kongo, Demokratische Republik Kongo, Repubblica Democratica del Congo, Democratische Republiek Congo',
  CG: 'Republik Kongo, Repubblica del Congo',
  US: 'Vereinigte Staaten von Amerika, Stati Uniti d’America, Verenigde Staten van Amerika',
  DE: 'Bundesrepublik Deutschland, BRD',
  CV: 'Kap Verde',
  MM: 'Birma, Birmania',
  SZ: 'Swasiland',
  CZ: 'Tschechische Republik',
  BY: 'Weißrussland',
  TH: 'ประเทศไทย',
  CH: 'Schweizerische Eidgenossenschaft',
  KR: 'Republik Korea, Südkorea, Corea del Sud',
  AE: 'Emirati Arabi Uniti, VAE',
}

/** Codes by folded name, made at the first question; a name that two countries share in two languages is none. */
let codeByName: Map<string, string | null> | null = null

/** The country whose usual name in a language of files is this whole text, as `Deutschland`; null for other texts. */
export const findCountryName = (text: string): string | null => {
  codeByName ??= collectNames()
  return codeByName.get(fold(text)) ?? null
}

const collectNames = (): Map<string, string | null> => {
  const found = new Map<string, string | null>()
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of countryCodes) {
      const name = fold(names.of(code) ?? '')
      if (name !== '') found.set(name, found.has(name) && found.get(name) !== code ? null : code)
    }
  }
  for (const [code, names] of Object.entries(furtherNames))
    for (const name of names.split(', ')) found.set(fold(name), code)
  return found
}

const fold = (text: string): string =>
  foldAccents(text.replace(/['’‘ʻʼ`]/g, ''))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
