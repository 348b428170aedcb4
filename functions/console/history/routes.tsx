import type { Hono } from 'hono'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'
import { MAX_ANNOUNCEMENT_LENGTH } from '../../../shared/domain/clinic/clinic'
import { historyHeader } from '../../../shared/import/history/history-columns'
import { type HistoryProblem, readHistory } from '../../../shared/import/history/read-history'
import type { PastClinic } from '../../../shared/import/history/read-history-row'
import { decodeTextFile } from '../../../shared/import/text/decode-text-file'
import { pastClinicsOf } from '../../../shared/use-cases/history/past-clinics-of-announcement'
import { isOver, recordPastClinics } from '../../../shared/use-cases/history/record-past-clinics'
import { parseForm } from '../../../shared/web/form/parse-form'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { HistoryPage } from './history-page'
import { HistoryPreviewPage } from './history-preview-page'

/** Clinics of the past: from a CSV, or from the list page from which drafts can be made too. */
export const addHistoryRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/history', requires('clinic:create'), (c) =>
    c.html(<HistoryPage staff={c.get('staff')} />),
  )

  app.get('/console/history/template.csv', requires('clinic:create'), (c) =>
    c.body(`\ufeff${historyHeader}\r\n`, 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="past-clinics.csv"',
    }),
  )

  app.post('/console/history', requires('clinic:create'), async (c) => {
    const staff = c.get('staff')
    const { text, isConfirmed } = await readUpload(c)
    const history = readHistory(text)
    if ('reason' in history) {
      const error = text.trim() ? `The file ${history.reason}.` : 'Choose a file, or paste rows.'
      return c.html(<HistoryPage {...{ staff, text, error }} />, 422)
    }
    const { clinics, problems } = leaveOutUpcoming(history, deps.now())
    if (!isConfirmed || clinics.length === 0)
      return c.html(<HistoryPreviewPage {...{ staff, text, clinics, problems }} />)
    await recordPastClinics(deps, { clinics, by: staff.subject })
    return c.redirect('/console?notice=recorded', 303)
  })

  app.post('/console/history/announcement', requires('clinic:create'), async (c) => {
    const { text = '' } = await readFormValues(c)
    if (text.length > MAX_ANNOUNCEMENT_LENGTH) return c.redirect('/console/clinics/new', 303)
    const clinics = pastClinicsOf(readAnnouncement(text).clinics, deps.now())
    if (clinics.length === 0) return c.redirect('/console?notice=not-recorded', 303)
    await recordPastClinics(deps, { clinics, announcement: text, by: c.get('staff').subject })
    return c.redirect('/console?notice=recorded', 303)
  })
}

/** The chosen file, or else the pasted rows. */
const readUpload = async (c: ConsoleContext): Promise<{ text: string; isConfirmed: boolean }> => {
  const { file, text, confirmed } = await parseForm(c)
  const isConfirmed = [confirmed].flat().includes('yes')
  const chosen = [file].flat().find((each): each is File => each instanceof File && each.size > 0)
  if (chosen) return { text: decodeTextFile(await chosen.bytes()), isConfirmed }
  const typed = [text].flat().find((each) => typeof each === 'string')
  return { text: typed ?? '', isConfirmed }
}

const leaveOutUpcoming = (
  history: { clinics: (PastClinic & { row: number })[]; problems: HistoryProblem[] },
  now: string,
) => {
  const upcoming = history.clinics.filter((clinic) => !isOver(clinic, now))
  const problems = upcoming.map(
    ({ row }): HistoryProblem => ({ row, column: 'lastDay', reason: 'the clinic is not over' }),
  )
  return {
    clinics: history.clinics.filter((clinic) => !upcoming.includes(clinic)),
    problems: [...history.problems, ...problems].toSorted((a, b) => a.row - b.row),
  }
}
