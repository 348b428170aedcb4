import type { DayTime } from '../../shared/domain/clinic/change-day'
import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { type Ask, formOn, openBrowser, type Page } from './browser'

/** The Zoom meeting of the rehearsal; nobody ever calls it. */
export const rehearsalZoom = {
  meetingId: '98765432101',
  joinUrl: 'https://zoom.example.org/j/98765432101?pwd=rehearsal',
}

export const rehearsalOrganiser = { name: 'Olu Organiser', email: 'organiser@example.org' }

/**
 * What the organiser does in the console, through its pages.
 * @param signIn gives the cookie of a new session: days pass between two visits
 */
export const organiserAt = (siteUrl: string, signIn: () => Promise<string>, ask?: Ask) => {
  const signedIn = async () => openBrowser(siteUrl, await signIn(), ask)
  // Asking again, the organiser meets the version that the lost answer was about.
  const expectOk = (page: Page): void => {
    if (page.status < 400 || (ask && page.status === 409)) return
    throw new Error(`${page.url} answered ${page.status}`)
  }

  /**
   * From the pasted page to the published clinic.
   * @param more fields of the edit form that are typed in another way than for the rehearsal
   * @returns the clinic's id
   */
  const publish = async (
    text: string,
    clinic: Pick<PlannableClinic, 'timeZone'>,
    more: Record<string, string> = {},
  ): Promise<string> => {
    const browser = await signedIn()
    const form = await browser.get('/console/clinics/new')
    const draft = await browser.submit(form, formOn(form, /read it/i), { text })
    const id = /\/console\/clinics\/([a-z0-9-]+)/.exec(draft.url)?.[1]
    if (!id || id === 'new') throw new Error(`the announcement made no draft: ${draft.url}`)
    await edit(id, { ...typedBy(clinic), ...more })
    const preview = await browser.get(`/console/clinics/${id}/publish`)
    expectOk(await browser.submit(preview, formOn(preview, /^publish/i)))
    return id
  }

  const move = async (id: string, day: number, to: DayTime): Promise<void> => {
    const browser = await signedIn()
    const form = await browser.get(`/console/clinics/${id}/days/${day}/move`)
    const preview = await browser.submit(form, formOn(form, /show what would happen/i), { ...to })
    expectOk(await browser.submit(preview, formOn(preview, /^move it/i)))
  }

  const cancel = async (id: string): Promise<void> => {
    const browser = await signedIn()
    const question = await browser.get(`/console/clinics/${id}/cancel`)
    expectOk(await browser.submit(question, formOn(question, /^cancel/i)))
  }

  /** @param csv Zoom's participant report, @param zone of the clock in it */
  const upload = async (id: string, day: number, csv: string, zone: string): Promise<void> => {
    const browser = await signedIn()
    const form = await browser.get(`/console/clinics/${id}/days/${day}/report`)
    const file = new File([csv], `participants_${day}.csv`, { type: 'text/csv' })
    expectOk(await browser.submit(form, formOn(form, /take the report/i), { file, zone }))
  }

  /** @param more fields of the edit form that are typed anew */
  const edit = async (id: string, more: Record<string, string>): Promise<void> => {
    const browser = await signedIn()
    const form = await browser.get(`/console/clinics/${id}/edit`)
    expectOk(await browser.submit(form, formOn(form, /^save/i), more))
  }

  /** Decides on one person by the button beside her name. @returns the page that tells what came of it */
  const decide = async (id: string, verdict: 'approve' | 'reject', name: string): Promise<Page> => {
    const browser = await signedIn()
    const list = await browser.get(`/console/clinics/${id}/decisions`)
    const [, decision] =
      new RegExp(`value="(${verdict} [^"]+)" aria-label="[^"]*: ${name}"`).exec(list.html) ?? []
    if (decision === undefined) throw new Error(`there is no button to ${verdict} ${name}`)
    const answer = await browser.submit(list, formOn(list, new RegExp(verdict, 'i')), { decision })
    expectOk(answer)
    if (verdict === 'approve') return answer
    return browser.submit(answer, formOn(answer, /^reject/i), { decision: 'reject' })
  }

  return {
    publish,
    edit,
    decide,
    move,
    cancel,
    upload,
    get: async (path: string) => (await signedIn()).get(path),
  }
}

/** What the announcement does not say: who answers, and where the room is. */
const typedBy = ({ timeZone }: Pick<PlannableClinic, 'timeZone'>): Record<string, string> => ({
  timeZone,
  'organisers.0.name': rehearsalOrganiser.name,
  'organisers.0.email': rehearsalOrganiser.email,
  'organisers.0.language': 'en',
  'zoom.meetingId': rehearsalZoom.meetingId,
  'zoom.joinUrl': rehearsalZoom.joinUrl,
})
