import type { Hono } from 'hono'
import { supportedLanguages } from '../../../shared/domain/values/language'
import { readGapResults } from '../../../shared/queries/survey-results'
import { canSwitchGapAnalysis, switchGapAnalysis } from '../../../shared/use-cases/survey/switch-gap-analysis'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { GapAnalysisPage } from './gap-analysis-page'
import { ProjectedGapPage, projectedLanguages } from './projected-gap-page'

/** The survey of institutions before a clinic: its results, and whether the clinic asks them. */
export const addGapAnalysisResultRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/gap-analysis', requires('attendance:read'), async (c) => {
    const clinic = c.get('clinic')
    return c.html(
      <GapAnalysisPage
        {...{ staff: c.get('staff'), clinic, notice: c.req.query('notice') }}
        results={await readGapResults(deps, clinic.id)}
        canSwitch={canSwitchGapAnalysis(clinic, deps.now())}
      />,
    )
  })

  app.get('/console/clinics/:id/gap-analysis/projected', requires('attendance:read'), async (c) => {
    const clinic = c.get('clinic')
    const results = await readGapResults(deps, clinic.id)
    const asked = c.req.query('lang')
    const language =
      supportedLanguages.find((each) => each === asked) ?? projectedLanguages(clinic)[0] ?? 'en'
    return c.html(<ProjectedGapPage {...{ clinic, language, results }} />)
  })

  app.post('/console/clinics/:id/gap-analysis', requires('clinic:edit'), async (c) => {
    const [staff, { id }] = [c.get('staff'), c.get('clinic')]
    const values = await readFormValues(c)
    const change = { id, version: readVersion(values), asks: values.asks === 'yes' }
    const saved = await switchGapAnalysis(deps, staff, change)
    if (saved === 'saved') return c.redirect(`/console/clinics/${id}/gap-analysis?notice=saved`, 303)
    const clinic = (await deps.clinics.get(id)) ?? c.get('clinic')
    return c.html(
      <GapAnalysisPage
        {...{ staff, clinic }}
        results={await readGapResults(deps, id)}
        canSwitch={canSwitchGapAnalysis(clinic, deps.now())}
        refusal={saved === 'missing' ? 'closed' : saved}
      />,
      409,
    )
  })
}
