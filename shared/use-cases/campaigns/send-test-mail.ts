import { testRecipientId } from '../../domain/ids'
import { createDueEntry } from '../../domain/mail/ledger/due-entry'
import type { Language } from '../../domain/values/language'
import { addMilliseconds, DAY_MS } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

interface TestMailInput {
  clinicId: string
  number: number
  /** The staff member who prepares the campaign. */
  to: { email: string; name: string }
  /** Of the form; the same key sends no second test mail. */
  /** One mail in each. */
  languages: readonly Language[]
  idempotencyKey: string
  by: string
}

/**
 * Sends the invitation to the staff member who prepares it, once in each language, through the same queue as every
 * mail. A test mail belongs to no campaign and counts in none.
 */
export const sendTestMail = async (
  deps: Pick<Dependencies, 'campaigns' | 'ledger' | 'clinics' | 'now'>,
  { clinicId, number, to, languages, idempotencyKey, by }: TestMailInput,
): Promise<void> => {
  const now = deps.now()
  for (const language of languages) {
    const id = testRecipientId(clinicId, number, idempotencyKey, language)
    await deps.campaigns.saveTester(
      clinicId,
      { ...to, id, language, campaign: number },
      addMilliseconds(now, DAY_MS),
    )
    const key = { clinicId, recipientId: id, kind: 'invitation' as const, campaign: null }
    await deps.ledger.add(createDueEntry(key, now, addMilliseconds(now, DAY_MS)))
  }
  const after = { campaign: number, languages: languages.join(' ') }
  await deps.clinics.recordAudit({ clinicId, at: now, by, action: 'campaign-tested', before: {}, after })
}
