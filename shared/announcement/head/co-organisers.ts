import { truncateText } from '../../domain/values/text/truncate-text'
import { monthOfToken } from '../mentions/dates/month-names'
import { findCountries } from '../mentions/places/country-mentions'
import { dropTrailingPlace } from '../mentions/places/trailing-place'
import type { OutlineItem } from '../outline/outline-item'
import { tokenizeText } from '../text/tokens'
import { institutionPattern, ituPattern } from './institution-nouns'

const partnershipPattern =
  /(?<!\p{L})(?:in (?:close )?(?:collaboration|partnership|cooperation|co-operation|coordination|conjunction|association) with|jointly (?:organi[sz]ed |hosted |held )?(?:with|by)|together with|co-?(?:organi[sz]ed|hosted) (?:by|with)|organi[sz]ed (?:by|with)|hosted (?:by|with)|event by|en (?:étroite )?(?:collaboration|partenariat|coopération|association) avec|conjointement (?:avec|par)|de concert avec|(?:co-?)?organisée?s? (?:par|avec)|accueillie? par|en (?:estrecha )?(?:colaboración|cooperación|asociación|alianza|coordinación) con|conjuntamente (?:con|por)|junto con|(?:co)?organizad[oa]s? (?:por|con|com|junto con)|em (?:estreita )?(?:colaboração|parceria|cooperação) com)\s+/giu
/** `ITU with the Bank of Ghana invites`, `is organizing a clinic with the NCA`: only before an institution. */
const withInstitutionPattern =
  /(?:(?:ITU|UIT|Union(?: \((?:ITU|UIT)\))?),?|(?:[Oo]rgani[sz]|[Hh]old|[Hh]ost|[Cc]onven)(?:es?|ing|s)? [^.;]{3,150}?) (?:with|avec|con|com) (?=(?:the |la |le |l['’]|el |o |a )?\p{Lu})/gu
const listEndPattern =
  /,?\s(?:in (?:close )?(?:collaboration|partnership|cooperation|coordination|conjunction) with|together with|jointly with|en (?:étroite )?(?:collaboration|partenariat|coopération) avec|en (?:estrecha )?(?:colaboración|cooperación|alianza|coordinación) con|em (?:estreita )?(?:colaboração|parceria|cooperação) com|conjointement avec|junto con|is|are|will|has|have|shall|cordially|a le|a l['’]|ont|est|sont|organi[sz]es?|organisent|organisera|se complace[n]?|tienen?|organiza[n]?|organizará[n]?|invitan?|invites?|invitent|convie(?:nt)?|convidam?(?:-[oa]s?)?|tem o|têm|with the (?:kind |generous )?support|avec le (?:soutien|appui)|avec l['’]appui|con el (?:apoyo|auspicio)|com o apoio|planned|scheduled|aura|se tiendra|under the|within the|in the framework|dans le cadre|en el marco|to (?:invite|announce|organi|host|hold|be|take)|on (?:the )?(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*)|from (?:the )?\d|(?:du|le|les|el|del|de) \d|los días|for (?:the )?(?:DFS|digital|stakeholders|all|a)|online|en ligne|en línea|via zoom|a DFS|a digital|the DFS|the digital|une|un|una|la clini(?:que|ca)|le séminaire|el taller|l['’]atelier|the (?:clinic|workshop|event|webinar)|el \d|que|qui|which|that|this|these|cette|cet|ce|cettes|esta|este)(?![\p{L}])|\son ["“«'‘]|[.;:](?:\s|$)/iu
const leadingItuPattern =
  /^(?:the |l['’]|la |el )?(?:International Telecommunications? Union|Union internationale des télécommunications|Unión Internacional de Telecomunicaciones|ITU|UIT)(?: \((?:ITU|UIT)\))?,? (?:and|et|y|&|with|together with) /iu
const articlePattern = /^(?:[Tt]he |[Ll]['’]\s?|[Ll]a |[Ll]es? |[Ee]l |[Ll][oa]s |[OA]s? |[oa]s? )(?=\p{Lu})/u

/** Who holds the clinic with ITU, as the page names them. */
export const findCoOrganisers = (items: OutlineItem[]): string[] => {
  const names = items.flatMap((item, index) => {
    if (item.kind === 'topic' && item.topic === 'host')
      return item.rest === '' ? findNamesBelow(items, index) : splitNames(item.rest)
    if (item.kind === 'topic' && partnersLabel.test(item.line.text))
      return splitNames(item.rest).filter(isInstitution)
    if (item.kind !== 'text') return []
    const text = item.line.text.slice(0, 3000)
    const partners = findNamesAfter(text, partnershipPattern)
    if (partners.length > 0) return partners
    const beside = findNamesBesideItu(text.slice(0, 400))
    return beside.length > 0 ? beside : findNamesAfter(text, withInstitutionPattern).filter(isInstitution)
  })
  return [...new Set(names)].slice(0, 20)
}

/** `Partners: …` with institutions behind it; without them it stands above pictures. */
const partnersLabel = /^partners?\s?[:|–—-]/iu
const maxNamesBelow = 6
const maxNameLine = 300

/** The institutions on the lines below the heading `Organizers`. */
const findNamesBelow = (items: OutlineItem[], index: number): string[] => {
  const names: string[] = []
  for (const { kind, line } of items.slice(index + 1, index + 1 + maxNamesBelow)) {
    if (
      kind !== 'text' ||
      line.text.length > maxNameLine ||
      line.dates.length > 0 ||
      /[.!?]$/.test(line.text)
    )
      break
    const text = line.text.replace(/^[^\p{L}]+/u, '')
    if (!ituPattern.test(text) && !isInstitution(text)) break
    names.push(...splitNames(text))
  }
  return names
}

const findNamesAfter = (text: string, words: RegExp): string[] =>
  [...text.matchAll(words)].slice(0, 5).flatMap((match) => {
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 300)
    const end = tail.search(listEndPattern)
    const partners = end === -1 ? tail : tail.slice(0, end)
    return ituPattern.test(partners) || isPartnership.test(match[0])
      ? [...splitNames(findSubjectBefore(text.slice(0, match.index))), ...splitNames(partners)]
      : splitNames(partners)
  })

const isPartnership = /^(?:in|en|em|together|junto|conjunt|conjoint|de concert)/iu

/** `The Bank of Ghana, in partnership with ITU, …`: the institution before the words; empty where none stands there. */
const findSubjectBefore = (text: string): string => {
  const clause = text
    .slice(-200)
    .replace(/,\s*$/, '')
    .replace(/^.*\s(?:that|que|qui|which)\s(?=(?:the |la |le |l['’]|el |o |a )?\p{Lu})/u, '')
  const subject = clause
    .slice(clause.search(/[^,.;:–—]*$/u))
    .trim()
    .replace(heldBy, '')
    .replace(trailingVerb, '')
  return institutionPattern.test(subject) && subjectPattern.test(subject) ? subject : ''
}

/** `Organizado por la Superintendencia`, `The Authority organises`: words beside the name of the institution. */
const heldBy = /^.{0,60}(?<!\p{L})(?:by|par|por|pela|pelo)\s/iu
const trailingVerb =
  /\s(?:organi[sz]es?|organisent|organiza[nm]?|organizará|hosts?|holds?|invites?|invitent|invitan?|convida[nm]?|will (?:host|hold|organi[sz]e)|(?:is|are) (?:holding|hosting|organi[sz]ing))$/iu

const subjectPattern = /^(?:The |the |L['’]|l['’]|La |la |Le |le |El |el |O |o |A |a )?\p{Lu}/u

const ituNames =
  '(?:International Telecommunications? Union(?: \\(ITU\\))?|Union internationale des télécommunications(?: \\(UIT\\))?|Unión Internacional de Telecomunicaciones(?: \\(UIT\\))?|ITU|UIT)'
const ituAlone = new RegExp(`^(?:the |l['’]|la |el |a )?${ituNames}$`, 'iu')
const verbPattern =
  '(?:,? (?:are|is|invite|will|have|jointly|cordially|organi[sz]e|hold|announce|têm|ont|sont|invitent|organisent|invitan|organizan|tienen|promueven|realizan|convocan|promovem|realizam|convidam|organizam))(?!\\p{L})'
const andPattern = ',? (?:and|et|y|e|&|together with) '
const beforeItuPattern = new RegExp(
  `^(?:Dear [^,]{1,40}, )?(.{3,200}?)${andPattern}(?:the |l['’]|la |el |a )?${ituNames}${verbPattern}`,
  'iu',
)
const afterItuPattern = new RegExp(
  `^(?:the |l['’]|la )?${ituNames}(?:${andPattern}|, )(.{3,200}?)${verbPattern}`,
  'iu',
)

/** `Accra, 12 January 2026 – ` before the first sentence. */
const leadingDateline = /^[^.;–—]{2,60}\d{4}\)?\s?[:–—-]\s?/u

/** `国际电信联盟与示例通信局定于`。 */
const chineseHosts =
  /(?:国际电信联盟|国际电联)[与和、及同](\p{Script=Han}{2,30}?)(?:定于|将于|拟于|联合|共同|合作|举办|邀请)/u

/** `The Maldives Monetary Authority and ITU are holding`, `ITU and RURA invite`. */
const findNamesBesideItu = (page: string): string[] => {
  const text = page.replace(leadingDateline, '')
  const [, chinese] = chineseHosts.exec(text) ?? []
  if (chinese) return [chinese]
  if (!/ITU|UIT|Uni[oó]n/.test(text)) return []
  return [beforeItuPattern.exec(text)?.[1], afterItuPattern.exec(text)?.[1]].flatMap((match) =>
    match && !/[.;:]/.test(match) ? splitNames(match) : [],
  )
}

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
const splitNames = (text: string): string[] => {
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
const isInstitution = (name: string): boolean =>
  institutionPattern.test(name) ||
  /^(?:the |la |le |l['’]|el |o |a )?\p{Lu}{2,}(?: \p{Lu}\p{L}+)?$/u.test(name.trim())
