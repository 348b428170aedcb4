import { truncateText } from '../../domain/values/text/truncate-text'
import { monthOfToken } from '../mentions/dates/month-names'
import { findCountries } from '../mentions/places/country-mentions'
import { dropTrailingPlace } from '../mentions/places/trailing-place'
import { tokenizeText } from '../text/tokens'
import { institutionPattern, ituPattern } from './institution-nouns'

export const ituNames =
  '(?:International Telecommunications? Union(?: \\(ITU\\))?|Union internationale des télécommunications(?: \\(UIT\\))?|Unión Internacional de Telecomunicaciones(?: \\(UIT\\))?|ITU|UIT)'
const ituAlone = new RegExp(`^(?:the |l['’]|la |el |a )?${ituNames}$`, 'iu')
const leadingItuPattern =
  /^(?:the |l['’]|la |el )?(?:International Telecommunications? Union|Union internationale des télécommunications|Unión Internacional de Telecomunicaciones|ITU|UIT)(?: \((?:ITU|UIT)\))?,? (?:and|et|y|&|with|together with) /iu
const articlePattern = /^(?:[Tt]he |[Ll]['’]\s?|[Ll]a |[Ll]es? |[Ee]l |[Ll][oa]s |[OA]s? |[oa]s? )(?=\p{Lu})/u

/** `Banco Ejemplo, con el apoyo de la UIT`: who supports is told behind the organisers. */
const supportBehind =
  /,?\s(?:con el (?:apoyo|auspicio|respaldo)|with (?:the )?(?:kind |generous |technical )?(?:support|assistance)|avec (?:le soutien|l['’]appui|le concours|l['’]aide)|com o (?:apoio|patrocínio)|при поддержке|بدعم)(?!\p{L}).*$/iu
/** `Example Bank with ITU`: with whom it holds is told behind it. */
const ituBehind =
  /,?\s(?:(?:jointly |together |conjointement |junto )?(?:with|avec|con|com)|and|et|y|e) (?:the |l['’]|la |el |a )?(?:ITU|UIT|International Telecommunication|Union internationale des|Unión Internacional de Tele|União Internacional d)(?![\p{Ll}]).*$/u
/** `Banque exemple, en présentiel, Hôtel Exemple`: how and where is told behind it. */
const placeBehind =
  /[,;]\s(?:(?:en présentiel|en ligne|à distance|en mode|en línea|de forma|en modalidad|presencial|em linha|on-?line|in[- ]person|virtual|hybrid|via |par |sur |at |à l|au |on Zoom|venue|lieu|lugar|local)|(?:the )?(?:\p{L}+ )?(?:Hotel|Hôtel|Lodge|Resort)(?!\p{L})).*$/iu
/** `Banco Ejemplo – UIT`, `ITU / Bank of Ghana`. */
const ituAtEdge = /\s*[–—|/-]\s*(?:ITU|UIT|МСЭ|الاتحاد الدولي للاتصالات)\.?$|^(?:ITU|UIT|МСЭ)\s*[–—|/]\s*/iu

/** `the Bank of Ghana and the Ministry of Posts and Telecommunications` are two: a part without a noun of its own belongs to the one before. */
export const splitOrganisers = (text: string): string[] => {
  const parts = text
    .replace(leadingItuPattern, '')
    .replace(supportBehind, '')
    .replace(ituBehind, '')
    .replace(placeBehind, '')
    .replace(ituAtEdge, '')
    .split(/(,\s(?:and |et |y |e |и )?|\s(?:and|et|y|e|&|и|\/)\s|;\s|[、，；،]\s?)/u)
  const names: string[] = []
  const isList = parts.some((part, index) => index % 2 === 1 && /[;、；]/.test(part))
  parts.forEach((part, index) => {
    if (index % 2 === 1) return
    const last = names.at(-1)
    const startsName = isList
      ? /[;、；]/.test(parts[index - 1] ?? '')
      : ituPattern.test(part.trim()) ||
        ituAlone.test(last ?? '') ||
        (isInstitution(part) && (isInstitution(last ?? '') || articlePattern.test(part)))
    if (last !== undefined && !startsName) names[names.length - 1] = `${last}${parts[index - 1]}${part}`
    else names.push(part)
  })
  return names
    .filter((name) => !ituPattern.test(name.trim()))
    .map((name) =>
      truncateText(
        dropTrailingPlace(
          cutAtSentence(name.trim().replace(articlePattern, '')).replace(
            /[,;\s]+(?:(?:and|et|y|e)\s*)?$/,
            '',
          ),
        ),
        300,
      ),
    )
    .filter(
      (name) => /\p{Lu}|\p{Lo}/u.test(name) && name.length > 1 && !eventName.test(name) && !isCountry(name),
    )
    .filter(
      (name) =>
        !nounAlone.test(name) &&
        !/['’]$/u.test(name) &&
        !smallStart.test(name) &&
        !ituAlone.test(name) &&
        !address.test(name),
    )
}

/** `The Ministry, together with ITU`: a noun whose name stands elsewhere. */
const nounAlone =
  /^(?:ministry|authority|bank|central bank|commission|agency|regulator|council|department|board|autorité|ministère|banque|agence|conseil|autoridade?|ministerio|ministério|banco|comisión|comissão|superintendencia|agencia|agência)$/iu

/** `Asha Example <asha@example.org>`: the person who sent a calendar's invitation. */
const address = /[<>@]/
/** `organizada com a UIT e inicialmente marcada para Setembro`: words of the sentence behind the name. */
const smallStart =
  /^(?:initialement|inicialmente|originalmente|originally|initially|prévue?s?|previst[oa]s?|marcad[oa]s?|planned|scheduled)(?!\p{L})/iu

/** `Hosted by Samoa`: a country is the host, no organisation. */
const isCountry = (name: string): boolean => {
  const tokens = tokenizeText(name)
  const [country] = findCountries(tokens)
  return country?.first === 0 && country.next === tokens.length
}

/** `in conjunction with the Study Group meetings`: another event is no organiser. */
const eventName =
  /(?<!\p{L})(?:meetings?|study groups?|working groups?|sessions?|conference|general assembly)$/iu

const linkWords = new Set(
  'of the for and in on to at with de du des d l la le les et del el los las y e da do das dos o a os as pour para sur en em au aux von der van'.split(
    ' ',
  ),
)

/** The name up to the first word that names do not have: a verb in small letters, a month, a digit. */
const cutAtSentence = (name: string): string => {
  const abbreviated = abbreviatedInstitution.exec(name)?.[0]
  if (abbreviated && institutionPattern.test(abbreviated.slice(0, 40))) return abbreviated
  const keepsSmallWords = romanceInstitution.test(name) || /^\p{Script=Cyrillic}/u.test(name)
  let depth = 0
  for (const token of tokenizeText(name.slice(0, 300))) {
    if (token.text === '(') depth++
    if (token.text === ')') depth = Math.max(0, depth - 1)
    const isSmall =
      token.kind === 'word' &&
      !/\p{L}['’]$/u.test(name.slice(0, token.at)) &&
      token.text[0] === token.text[0]?.toLowerCase() &&
      !linkWords.has(token.folded) &&
      !keepsSmallWords
    const opensSentence =
      depth === 0 && (isSmall || token.kind === 'number' || monthOfToken(token, undefined) !== null)
    if (opensSentence && token.at > 0 && /\p{Lu}/u.test(name.slice(0, token.at)))
      return name.slice(0, token.at).replace(trailingLinks, '')
  }
  return name
}

/** `Autorité de régulation des postes (ARP)`: the abbreviation says where the name ends. */
const abbreviatedInstitution = /^[^(),.;:]{3,150}\s\(\p{Lu}[\p{L}\p{N}.&-]{1,14}\)/u
/** French, Spanish and Portuguese institutions have words in small letters in their names. */
const romanceInstitution =
  /^(?:Haute )?(?:Autorité|Banque|Ministère|Agence|Conseil|Direction|Régie|Superintendencia|Autoridade?|Banco|Comisión|Comissão|Ministerio|Ministério|Agencia|Agência|Secretaría|Secretaria|Dirección|Direção|Consejo|Conselho)\s/u

const trailingLinks =
  /(?:[\s,;–—-]+(?:of|the|for|and|in|on|to|at|with|de|du|des|la|le|les|et|del|el|los|y|e|da|do|en|em|a))*[\s,;–—-]*$/iu

/** An institution by its noun, or an abbreviation alone: `RURA`, `NCA Somalia`. */
export const isInstitution = (name: string): boolean =>
  institutionPattern.test(name) ||
  /^(?:the |la |le |l['’]|el |o |a )?\p{Lu}{2,}(?: \p{Lu}\p{L}+)?$/u.test(name.trim())
