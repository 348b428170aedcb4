import type { OutlineItem } from '../outline/outline-item'
import { institutionPattern, ituPattern } from './institution-nouns'
import { isInstitution, ituNames, splitOrganisers } from './organiser-names'

const partnershipPattern =
  /(?<!\p{L})(?:in (?:close )?(?:collaboration|partnership|cooperation|co-operation|coordination|conjunction|association) with|jointly (?:organi[sz]ed |hosted |held )?(?:with|by)|together with|co-?(?:organi[sz]ed|hosted) (?:by|with)|organi[sz]ed (?:by|with)|hosted (?:by|with)|event by|en (?:étroite )?(?:collaboration|partenariat|coopération|association) avec|conjointement (?:avec|par)|de concert avec|(?:co-?)?organisée?s? (?:par|avec)|accueillie? par|en (?:estrecha )?(?:colaboración|cooperación|asociación|alianza|coordinación) con|conjuntamente (?:con|por)|junto con|(?:co)?organizad[oa]s? (?:por|con|com|junto con)|em (?:estreita )?(?:colaboração|parceria|cooperação) com)\s+/giu
/** `ITU with the Bank of Ghana invites`, `is organizing a clinic with the NCA`: only before an institution. */
const withInstitutionPattern =
  /(?:(?:ITU|UIT|Union(?: \((?:ITU|UIT)\))?),?|(?:[Oo]rgani[sz]|[Hh]old|[Hh]ost|[Cc]onven)(?:es?|ing|s)? [^.;]{3,150}?) (?:with|avec|con|com) (?=(?:the |la |le |l['’]|el |o |a )?\p{Lu})/gu
const listEndPattern =
  /,?\s(?:in (?:close )?(?:collaboration|partnership|cooperation|coordination|conjunction) with|together with|jointly with|en (?:étroite )?(?:collaboration|partenariat|coopération) avec|en (?:estrecha )?(?:colaboración|cooperación|alianza|coordinación) con|em (?:estreita )?(?:colaboração|parceria|cooperação) com|conjointement avec|junto con|is|are|will|has|have|shall|cordially|a le|a l['’]|ont|est|sont|organi[sz]es?|organisent|organisera|se complace[n]?|tienen?|organiza[n]?|organizará[n]?|invitan?|invites?|invitent|convie(?:nt)?|convidam?(?:-[oa]s?)?|tem o|têm|with the (?:kind |generous )?support|avec le (?:soutien|appui)|avec l['’]appui|con el (?:apoyo|auspicio)|com o apoio|planned|scheduled|aura|se tiendra|under the|within the|in the framework|dans le cadre|en el marco|to (?:invite|announce|organi|host|hold|be|take)|on (?:the )?(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*)|from (?:the )?\d|(?:du|le|les|el|del|de) \d|los días|for (?:the )?(?:DFS|digital|stakeholders|all|a)|online|en ligne|en línea|via zoom|a DFS|a digital|the DFS|the digital|une|un|una|la clini(?:que|ca)|le séminaire|el taller|l['’]atelier|the (?:clinic|workshop|event|webinar)|el \d|que|qui|which|that|this|these|cette|cet|ce|cettes|esta|este)(?![\p{L}])|\son ["“«'‘]|[.;:](?:\s|$)/iu
/** Who holds the clinic with ITU, as the page names them. */
export const findCoOrganisers = (items: OutlineItem[]): string[] => {
  const names = items.flatMap((item, index) => {
    if (item.kind === 'topic' && item.topic === 'host')
      return item.rest === '' ? findNamesBelow(items, index) : splitOrganisers(item.rest)
    if (item.kind === 'topic' && partnersLabel.test(item.line.text))
      return splitOrganisers(item.rest).filter(isInstitution)
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
    names.push(...splitOrganisers(text))
  }
  return names
}

const findNamesAfter = (text: string, words: RegExp): string[] =>
  [...text.matchAll(words)].slice(0, 5).flatMap((match) => {
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 300)
    const end = tail.search(listEndPattern)
    const partners = end === -1 ? tail : tail.slice(0, end)
    return ituPattern.test(partners) || isPartnership.test(match[0])
      ? [...splitOrganisers(findSubjectBefore(text.slice(0, match.index))), ...splitOrganisers(partners)]
      : splitOrganisers(partners)
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
    match && !/[.;:]/.test(match) ? splitOrganisers(match) : [],
  )
}
