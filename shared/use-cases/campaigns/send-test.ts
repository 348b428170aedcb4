import { TEST_MAIL } from '../../domain/campaign/of-campaign'
import { languages } from '../../domain/clinic/clinic'
import { testerId } from '../../domain/ids'
import { dueEntry } from '../../domain/mail/mail-entry'
import { DAY, plus } from '../../domain/time/instant'
import type { World } from '../../ports/world'

interface TestOrder {
  clinicId: string
  number: number
  /** Whoever prepares the campaign. */
  to: { email: string; name: string }
  /** Of the form: sent twice it brings no second test mail. */
  once: string
  by: string
}

/**
 * Makes the invitation due to the person who prepares it, once in each language; it leaves by the way that every
 * mail takes. A test mail is of no campaign and counts in none.
 */
export const sendTest = async (
  world: Pick<World, 'campaigns' | 'ledger' | 'clinics' | 'now'>,
  { clinicId, number, to, once, by }: TestOrder,
): Promise<void> => {
  const now = world.now()
  for (const language of languages) {
    const id = testerId(clinicId, number, once, language)
    await world.campaigns.keepTester(clinicId, { ...to, id, language, campaign: number }, plus(now, DAY))
    const key = { clinicId, recipientId: id, kind: 'invitation' as const, day: null, planVersion: TEST_MAIL }
    await world.ledger.add(dueEntry(key, now, plus(now, DAY)))
  }
  const after = { campaign: number, languages: languages.join(' ') }
  await world.clinics.record({ clinicId, at: now, by, action: 'campaign-tested', before: {}, after })
}
