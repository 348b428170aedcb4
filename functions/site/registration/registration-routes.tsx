import type { Hono } from 'hono'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { registrationPhaseAt } from '../../../shared/domain/clinic/registration-phase'
import type { RegistrationForm } from '../../../shared/domain/registration/registration'
import { readAnswers } from '../../../shared/domain/registration/registration-answers'
import { suggestEmail } from '../../../shared/domain/values/email-typo'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { registerPerson } from '../../../shared/use-cases/registration/register-person'
import { parseFormTexts } from '../../../shared/web/form/parse-form'
import { findClinicToRegister, findPublicClinic } from '../clinics/find-public-clinic'
import { tooManyFormsPage } from '../layout/error-pages'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { listAnswerProblems } from './answer-fields'
import {
  AddressCheckPage,
  PendingPage,
  RegisteredPage,
  RegistrationClosedPage,
  WaitlistedPage,
} from './answer-pages'
import { checkFormRateLimit } from './form-rate-limit'
import { type FormFieldProblem, readTypedForm, validateForm } from './registration-form'
import { RegistrationPage } from './registration-page'

/** The registration form, its answer, and the page after it (a redirect, so that reloading sends nothing again). */
export const addRegistrationRoutes = (
  app: Hono<SiteEnv>,
  { deps, log, startConstantTime }: SiteAppOptions,
): void => {
  app.use('/clinics/:id/register', async (c, next) => {
    await next()
    // With no-referrer a browser sends `Origin: null` with our own forms, which the CSRF check refuses.
    c.header('referrer-policy', 'same-origin')
    // A returned form holds personal data. The empty form may be cached, so that going back loses nothing.
    if (c.req.method === 'POST') c.header('cache-control', 'no-store')
  })

  app.get('/clinics/:id/register', async (c) => {
    const [found, language] = [await findClinicToRegister(deps, c.req.param('id')), c.get('language')]
    if (!found) return c.notFound()
    const { clinic, full } = found
    const now = deps.now()
    if (registrationPhaseAt(clinic, now) !== 'open')
      return c.html(<RegistrationClosedPage {...{ language, clinic, now }} />)
    return c.html(<RegistrationPage {...{ language, clinic, now, full }} />)
  })

  app.post('/clinics/:id/register', async (c) => {
    const untilConstantTime = startConstantTime()
    const [texts, language] = [await parseFormTexts(c), c.get('language')]
    const found = await findClinicToRegister(deps, c.req.param('id'), texts['email'])
    if (!found) return c.notFound()
    const { clinic, full, alreadyRead } = found
    const now = deps.now()
    // What is wrong with the fields concerns nobody who cannot register.
    if (registrationPhaseAt(clinic, now) !== 'open')
      return c.html(<RegistrationClosedPage {...{ language, clinic, now }} />, 409)
    const typed = readTypedForm(texts)
    const validated = validateForm(typed, language)
    const read = readAnswers(clinic.questions, texts)
    const ofPerson =
      'problems' in validated ? validated.problems : askAboutTypo(validated.form, texts, language)
    const ofAnswers = 'problems' in read ? listAnswerProblems(read.problems, language) : []
    // In the order of the form, in which the consent is the last field.
    const problems = [...ofPerson, ...ofAnswers].sort(
      (one, other) => Number(one.field === 'consent') - Number(other.field === 'consent'),
    )
    if ('problems' in validated || 'problems' in read || problems.length > 0) {
      const page = { language, clinic, typed, full, now, problems, answers: texts }
      return c.html(<RegistrationPage {...page} />, 422)
    }
    const retryAfterSeconds = await checkFormRateLimit(c, deps)
    if (retryAfterSeconds !== undefined) {
      log.warn('too-many-forms', { clinic: clinic.id })
      return c.html(tooManyFormsPage(language), 429, { 'retry-after': String(retryAfterSeconds) })
    }
    const result = await registerPerson(deps, {
      clinicId: clinic.id,
      form: validated.form,
      ...read,
      alreadyRead,
    })
    await untilConstantTime()
    if (result === 'missing') return c.notFound()
    if (result === 'closed')
      return c.html(<RegistrationClosedPage {...{ language, clinic, now: deps.now() }} />, 409)
    // A known address gets the answer of a new one: otherwise the answer would reveal who is registered.
    const answer = result === 'known' ? expectedAnswer(clinic, full) : answerPaths[result]
    return c.redirect(`/clinics/${clinic.id}/${answer}`, 303)
  })

  app.get('/clinics/:id/registered', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<RegisteredPage language={c.get('language')} clinic={clinic} />)
  })

  app.get('/clinics/:id/pending', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<PendingPage language={c.get('language')} clinic={clinic} />)
  })

  app.get('/clinics/:id/unconfirmed', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<AddressCheckPage language={c.get('language')} clinic={clinic} />)
  })

  app.get('/clinics/:id/waitlisted', async (c) => {
    const clinic = await findPublicClinic(deps, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<WaitlistedPage language={c.get('language')} clinic={clinic} />)
  })
}

/** Asks once about an address whose domain looks mistyped; the form that is sent again as it is, is taken. */
const askAboutTypo = (
  { email }: RegistrationForm,
  { emailAsTyped }: Readonly<Record<string, string>>,
  language: Language,
): FormFieldProblem[] => {
  const suggestion = suggestEmail(email)
  if (suggestion === null || emailAsTyped === email) return []
  const message = siteTranslator(language).t('error.emailTypo', { email: suggestion })
  return [{ field: 'email', message }]
}

const answerPaths = {
  registered: 'registered',
  waitlisted: 'waitlisted',
  pending: 'pending',
  unconfirmed: 'unconfirmed',
} as const

/** The page that follows the form of a new address. */
const expectedAnswer = ({ approval, confirmsAddress }: PlannableClinic, wasFull: boolean) =>
  answerPaths[confirmsAddress ? 'unconfirmed' : approval ? 'pending' : wasFull ? 'waitlisted' : 'registered']
