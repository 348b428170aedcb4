import type { Hono } from 'hono'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { Language } from '../../../shared/domain/values/language'
import { saveTranslations } from '../../../shared/use-cases/clinic/save-translations'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { readTranslationForm } from './translation-form'
import { TranslationsPage } from './translations-page'

/** A clinic's words in other languages. When they cannot be saved, the form comes back with what was typed. */
export const addTranslationRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  const languageOf = (c: ConsoleContext) => Language.safeParse(c.req.query('language')).data
  const storedIn = ({ translations }: Clinic, language: Language | undefined) => ({
    original: translations?.original ?? null,
    texts: (language && translations?.texts[language]) ?? [],
  })

  app.get('/console/clinics/:id/translations', requires('clinic:edit'), (c) => {
    const [clinic, language] = [c.get('clinic'), languageOf(c)]
    return c.html(
      <TranslationsPage
        {...{ staff: c.get('staff'), clinic, language, notice: c.req.query('notice') }}
        {...storedIn(clinic, language)}
      />,
    )
  })

  app.post('/console/clinics/:id/translations', requires('clinic:edit'), async (c) => {
    const [staff, { id }, language] = [c.get('staff'), c.get('clinic'), languageOf(c)]
    if (!language) return c.redirect(`/console/clinics/${id}/translations`, 303)
    const values = await readFormValues(c)
    const { original, typed: texts, problems } = readTranslationForm(values, language)
    const saved =
      problems.length > 0
        ? 'invalid'
        : await saveTranslations(deps, staff, { id, version: readVersion(values), original, language, texts })
    if (saved === 'saved')
      return c.redirect(`/console/clinics/${id}/translations?language=${language}&notice=saved`, 303)
    const clinic = (await deps.clinics.get(id)) ?? c.get('clinic')
    const refusal = saved === 'conflict' || saved === 'too-large' ? saved : undefined
    return c.html(
      <TranslationsPage {...{ staff, clinic, language, original, texts, problems, refusal }} />,
      saved === 'conflict' ? 409 : 422,
    )
  })
}
