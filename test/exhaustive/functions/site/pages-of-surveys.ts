import { someGapChoices } from '../../../support/builders/survey-builder'

interface ShownPage {
  path: string
  html: string
}

/** The site as a registrant of a clinic opens it. */
interface RegistrantSite {
  my: string
  page: (path: string) => Promise<ShownPage>
  send: (path: string, body: URLSearchParams) => Promise<ShownPage>
}

/** The survey after the clinic: its form with errors, and every answer to it. */
export const pagesOfSurvey = async (
  { page, send, my }: RegistrantSite,
  early: RegistrantSite,
): Promise<ShownPage[]> => {
  const answers = { usefulness: '5', clarity: '4', speed: 'right', application: 'partly', comment: '' }
  const wrong = await send(`${my}/survey`, new URLSearchParams({ comment: 'x'.repeat(3000) }))
  const form = await page(`${my}/survey`)
  const first = await send(`${my}/survey`, new URLSearchParams(answers))
  return [form, wrong, first, await page(`${my}/survey`), await early.page(`${early.my}/survey`)]
}

/** The survey of institutions before the clinic: link, form with errors, and every answer to it. */
export const pagesOfGapAnalysis = async (
  { page, send, my }: RegistrantSite,
  late: RegistrantSite,
): Promise<ShownPage[]> => {
  const wrong = await send(`${my}/gap-analysis`, new URLSearchParams({ ss7: 'x' }))
  const stored = await send(`${my}/gap-analysis`, new URLSearchParams(someGapChoices('planned')))
  const pages = [await page(my), await page(`${my}/gap-analysis`), wrong, stored]
  return [...pages, await late.page(`${late.my}/gap-analysis`)]
}
