import type { Finding } from '../draft-clinic'
import type { OutlineItem } from '../outline/outline-item'

const maxLine = 1500

/** A question about the first sentence that names an institution which invites or holds, where no organiser was read. */
export const findUnreadOrganisers = (before: OutlineItem[]): Finding[] => {
  const found = before.find(({ kind, line }) => kind === 'text' && hosting.test(line.text.slice(0, maxLine)))
  return found
    ? [
        {
          severity: 'info',
          code: 'line-not-understood',
          line: found.line.number,
          message: `No organiser was taken; this line may name one: "${found.line.text.slice(0, 100)}". Add it if so.`,
        },
      ]
    : []
}

const hostNouns =
  'Authority|Ministry|Bank|Commission|Agency|Council|Association|Secretariat|Autorité|Ministère|Banque|Agence|Conseil|Autoridade?|Ministerio|Ministério|Banco|Comisión|Comissão|Superintendencia'
const hosting = new RegExp(
  `(?<!\\p{L})(?:${hostNouns})(?!\\p{L})[^.;:]{0,80}?(?:,? together with|,? jointly|(?<!\\p{L})(?:invites?|organi[sz]es?|holds?|hosts?|(?:is|are) (?:pleased|holding|hosting|organi[sz]ing)|will (?:hold|host|organi[sz]e)|a le plaisir|a l['’]honneur|invitent|organise(?:nt|ra)?|invitan?|organizan?|convidam?|tiene el agrado|tem o prazer))(?!\\p{L})`,
  'u',
)
