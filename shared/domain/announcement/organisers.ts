import { cut } from './draft'
import type { Item } from './page/outline'

const together =
  /(?<!\p{L})(?:in (?:close )?(?:collaboration|partnership|cooperation|co-operation|coordination|conjunction|association) with|jointly (?:organi[sz]ed |hosted |held )?(?:with|by)|together with|co-?(?:organi[sz]ed|hosted) (?:by|with)|organi[sz]ed by|hosted by|en (?:étroite )?(?:collaboration|partenariat|coopération|association) avec|conjointement (?:avec|par)|de concert avec|organisée? par|accueillie? par|en (?:estrecha )?(?:colaboración|cooperación|asociación|alianza|coordinación) con|conjuntamente (?:con|por)|junto con|organizad[oa] por|em (?:estreita )?(?:colaboração|parceria|cooperação) com)\s+/giu
/** `ITU with the Bank of Ghana invites`, `is organizing a clinic with the NCA`: only before an institution. */
const withBody =
  /(?:(?:ITU|UIT|Union(?: \((?:ITU|UIT)\))?),?|(?:[Oo]rgani[sz]|[Hh]old|[Hh]ost|[Cc]onven)(?:es?|ing|s)? [^.;]{3,150}?) (?:with|avec|con|com) (?=(?:the |la |le |l['’]|el |o |a )?\p{Lu})/gu
const stop =
  /,?\s(?:is|are|will|has|have|shall|cordially|a le|a l['’]|ont|est|sont|organi[sz]es?|organisent|organisera|se complace[n]?|tienen?|organiza[n]?|organizará[n]?|invitan?|invites?|invitent|convie(?:nt)?|convidam?(?:-[oa]s?)?|tem o|têm|with the (?:kind |generous )?support|avec le (?:soutien|appui)|avec l['’]appui|con el (?:apoyo|auspicio)|com o apoio|planned|scheduled|aura|se tiendra|under the|within the|in the framework|dans le cadre|en el marco|to (?:invite|announce|organi|host|hold|be|take)|on (?:the )?(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*)|from (?:the )?\d|(?:du|le|les|el|del|de) \d|los días|for (?:the )?(?:DFS|digital|stakeholders|all|a)|online|en ligne|en línea|via zoom|a DFS|a digital|the DFS|the digital|une|un|una|la clin|el taller|l['’]atelier|el \d|que|qui|which|that|this|these|cette|cet|ce|cettes|esta|este)(?![\p{L}])|[.;:](?:\s|$)/iu
const itu =
  /^(?:the |l['’]|la |el )?(?:International Telecommunications? Union|Union internationale des télécommunications|Unión Internacional de Telecomunicaciones|União Internacional|ITU|UIT|IUT)(?:\s|$|\W)/iu
const ituFirst =
  /^(?:the |l['’]|la |el )?(?:International Telecommunications? Union|Union internationale des télécommunications|Unión Internacional de Telecomunicaciones|ITU|UIT)(?: \((?:ITU|UIT)\))?,? (?:and|et|y|&|with|together with) /iu
const institution =
  /(?<!\p{L})(?:authority|authorities|bank|commission|ministry|agency|regulator\w*|board|bureau|council|office|association|organi[sz]ation|department|union|university|institute?|assembly|centre|center|autorité|banque|ministère|agence|conseil|office|institut|superintendencia|autoridad|banco|comisión|ministerio|agencia|instituto|secretaría|dirección|asociación|comissão|ministério|agência)(?!\p{L})/iu
const article = /^(?:[Tt]he |[Ll]['’]\s?|[Ll]a |[Ll]es? |[Ee]l |[Ll][oa]s |[OA]s? |[oa]s? )(?=\p{Lu})/u

/** Who holds the clinic with ITU, as the page names them. */
export const organisersOf = (items: Item[]): string[] => {
  const names = items.flatMap((item) => {
    if (item.kind === 'topic' && item.topic === 'host') return listed(item.rest)
    if (item.kind !== 'text') return []
    const text = item.line.text.slice(0, 3000)
    const found = namedAfter(text, together)
    if (found.length > 0) return found
    const beside = besideItu(text.slice(0, 400))
    return beside.length > 0 ? beside : namedAfter(text, withBody).filter(stands)
  })
  return [...new Set(names)].slice(0, 20)
}

const namedAfter = (text: string, words: RegExp): string[] =>
  [...text.matchAll(words)].slice(0, 5).flatMap((match) => {
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 300)
    const end = tail.search(stop)
    return listed(end === -1 ? tail : tail.slice(0, end))
  })

const itself =
  '(?:International Telecommunications? Union(?: \\(ITU\\))?|Union internationale des télécommunications(?: \\(UIT\\))?|Unión Internacional de Telecomunicaciones(?: \\(UIT\\))?|ITU|UIT)'
const verb =
  '(?:,? (?:are|is|invite|will|have|jointly|cordially|organi[sz]e|hold|announce|ont|sont|invitent|organisent|invitan|organizan|tienen))(?!\\p{L})'
const and = ',? (?:and|et|y|&|together with) '
const beforeItu = new RegExp(
  `^(?:Dear [^,]{1,40}, )?(.{3,200}?)${and}(?:the |l['’]|la )?${itself}${verb}`,
  'iu',
)
const afterItu = new RegExp(`^(?:the |l['’]|la )?${itself}${and}(.{3,200}?)${verb}`, 'iu')

/** `The Maldives Monetary Authority and ITU are holding`, `ITU and RURA invite`. */
const besideItu = (text: string): string[] => {
  if (!/ITU|UIT|Uni[oó]n/.test(text)) return []
  return [beforeItu.exec(text)?.[1], afterItu.exec(text)?.[1]].flatMap((found) =>
    found && !/[.;:]/.test(found) ? listed(found) : [],
  )
}

/** `the Bank of Ghana and the Ministry of Posts and Telecommunications` are two: a part without a noun of its own belongs to the one before. */
const listed = (text: string): string[] => {
  const parts = text.replace(ituFirst, '').split(/(,\s(?:and |et |y |e )?|\s(?:and|et|y|e|&)\s|;\s)/u)
  const names: string[] = []
  parts.forEach((part, index) => {
    if (index % 2 === 1) return
    const last = names.at(-1)
    if (last !== undefined && !(stands(part) && stands(last)))
      names[names.length - 1] = `${last}${parts[index - 1]}${part}`
    else names.push(part)
  })
  return names
    .map((name) =>
      cut(
        name
          .trim()
          .replace(article, '')
          .replace(/[,;\s]+(?:(?:and|et|y|e)\s*)?$/, ''),
        300,
      ),
    )
    .filter((name) => /\p{Lu}/u.test(name) && name.length > 1 && !itu.test(name))
}

/** An institution by its noun, or an abbreviation alone: `RURA`, `NCA Somalia`. */
const stands = (name: string): boolean =>
  institution.test(name) ||
  /^(?:the |la |le |l['’]|el |o |a )?\p{Lu}{2,}(?: \p{Lu}\p{L}+)?$/u.test(name.trim())
