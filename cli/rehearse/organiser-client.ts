import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import type { DayTime } from '../../shared/domain/clinic/times/move-day-time'
import { type FetchedPage, findForm, type HttpFetch, openBrowser } from './text-browser'

/** The Zoom meeting of the rehearsal; no request is ever sent to it. */
export const rehearsalMeeting = {
  meetingId: '98765432101',
  joinUrl: 'https://zoom.example.org/j/98765432101?pwd=rehearsal',
}

export const rehearsalOrganiser = { name: 'Olu Organiser', email: 'organiser@example.org' }

/**
 * What the organiser does in the console, through its pages.
 * @param signIn returns the cookie of a new session: days pass between two visits
 */
export const createOrganiserClient = (
  siteUrl: string,
  signIn: () => Promise<string>,
  httpFetch?: HttpFetch,
) => {
  const openSignedInBrowser = async () => openBrowser(siteUrl, await signIn(), httpFetch)
  // A repeated form may be answered with 409: the first one, whose answer was lost, has saved a new version.
  const expectSuccess = (page: FetchedPage): void => {
    if (page.status < 400 || (httpFetch && page.status === 409)) return
    throw new Error(`${page.url} answered ${page.status}`)
  }

  /**
   * From the pasted page to the published clinic.
   * @param extraFields fields of the edit form with values other than the rehearsal's own
   * @returns the clinic's id
   */
  const publish = async (
    text: string,
    clinic: Pick<PlannableClinic, 'timeZone'>,
    extraFields: Record<string, string> = {},
  ): Promise<string> => {
    const browser = await openSignedInBrowser()
    const form = await browser.get('/console/clinics/new')
    const draft = await browser.submit(form, findForm(form, /^continue/i), { text })
    const id = /\/console\/clinics\/([a-z0-9-]+)/.exec(draft.url)?.[1]
    if (!id || id === 'new') throw new Error(`the announcement made no draft: ${draft.url}`)
    await edit(id, { ...requiredFields(clinic), ...extraFields })
    const preview = await browser.get(`/console/clinics/${id}/publish`)
    expectSuccess(await browser.submit(preview, findForm(preview, /^publish/i)))
    return id
  }

  const move = async (id: string, day: number, to: DayTime): Promise<void> => {
    const browser = await openSignedInBrowser()
    const form = await browser.get(`/console/clinics/${id}/days/${day}/move`)
    const preview = await browser.submit(form, findForm(form, /^preview/i), { ...to })
    expectSuccess(await browser.submit(preview, findForm(preview, /^move/i)))
  }

  const cancel = async (id: string): Promise<void> => {
    const browser = await openSignedInBrowser()
    const question = await browser.get(`/console/clinics/${id}/cancel`)
    expectSuccess(await browser.submit(question, findForm(question, /^cancel/i)))
  }

  /**
   * @param csv Zoom's participant report
   * @param zone of the clock in it
   * @param ticks checkboxes of the preview to set, such as `otherMeeting`
   * @returns the preview
   */
  const upload = async (
    id: string,
    day: number,
    csv: string,
    zone: string,
    ticks: readonly ('otherMeeting' | 'skipBadRows')[] = [],
  ): Promise<FetchedPage> => {
    const browser = await openSignedInBrowser()
    const form = await browser.get(`/console/clinics/${id}/days/${day}/report`)
    const file = new File([csv], `participants_${day}.csv`, { type: 'text/csv' })
    const preview = await browser.submit(form, findForm(form, /upload report/i), { file, zone })
    const ticked = Object.fromEntries(ticks.map((name) => [name, 'yes']))
    expectSuccess(await browser.submit(preview, findForm(preview, /count this report/i), ticked))
    return preview
  }

  /** @param extraFields fields of the edit form with new values */
  const edit = async (id: string, extraFields: Record<string, string>): Promise<void> => {
    const browser = await openSignedInBrowser()
    const form = await browser.get(`/console/clinics/${id}/edit`)
    expectSuccess(await browser.submit(form, findForm(form, /^save/i), extraFields))
  }

  /** Decides on one registration by the button beside its name. @returns the page with the result */
  const decide = async (
    id: string,
    decisionKind: 'approve' | 'reject',
    name: string,
  ): Promise<FetchedPage> => {
    const browser = await openSignedInBrowser()
    const list = await browser.get(`/console/clinics/${id}/decisions`)
    const [, decision] =
      new RegExp(`value="(${decisionKind} [^"]+)" aria-label="[^"]*: ${name}"`).exec(list.html) ?? []
    if (decision === undefined) throw new Error(`there is no button to ${decisionKind} ${name}`)
    const resultPage = await browser.submit(list, findForm(list, new RegExp(decisionKind, 'i')), { decision })
    expectSuccess(resultPage)
    if (decisionKind === 'approve') return resultPage
    return browser.submit(resultPage, findForm(resultPage, /^reject/i), { decision: 'reject' })
  }

  return {
    publish,
    edit,
    decide,
    move,
    cancel,
    upload,
    get: async (path: string) => (await openSignedInBrowser()).get(path),
  }
}

/** The fields that the announcement lacks: the organiser's contact and the address of the meeting. */
const requiredFields = ({ timeZone }: Pick<PlannableClinic, 'timeZone'>): Record<string, string> => ({
  timeZone,
  'organisers.0.name': rehearsalOrganiser.name,
  'organisers.0.email': rehearsalOrganiser.email,
  'organisers.0.language': 'en',
  'zoom.meetingId': rehearsalMeeting.meetingId,
  'zoom.joinUrl': rehearsalMeeting.joinUrl,
})
