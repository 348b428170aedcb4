import type { Hono } from 'hono'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { isOver } from '../../../shared/domain/clinic/clinic-times'
import { holds } from '../../../shared/domain/registration/seats'
import { sentTexts } from '../../../shared/pages/form/sent-form'
import { register } from '../../../shared/use-cases/registration/register'
import { tooManyPage } from '../pages/refusals'
import { RegisterPage } from '../pages/register'
import { AskedPage, ClosedPage, RegisteredPage, WaitingListPage } from '../pages/registered'
import { checkForm, typedForm } from '../registration-form'
import type { SiteEnv, SiteParts, SiteWorld } from '../site'
import { secondsToWait } from '../visitor'
import { publicClinic } from './public-clinic'

/** The form, its answer, and the page after it, so that reloading sends nothing again. */
export const addRegistering = (app: Hono<SiteEnv>, { world, log, evenly }: SiteParts): void => {
  app.use('/clinics/:id/register', async (c, next) => {
    await next()
    // With no-referrer a browser sends `Origin: null` with our own forms, and older ones nothing else to go by.
    c.header('referrer-policy', 'same-origin')
    // A form that comes back holds what was typed; the empty one stays, so that going back loses nothing.
    if (c.req.method === 'POST') c.header('cache-control', 'no-store')
  })

  app.get('/clinics/:id/register', async (c) => {
    const [clinic, language] = [await publicClinic(world, c.req.param('id')), c.get('language')]
    if (!clinic) return c.notFound()
    if (isClosed(clinic, world)) return c.html(<ClosedPage {...{ language, clinic }} />)
    const full = await isFull(clinic, world)
    return c.html(<RegisterPage {...{ language, clinic, full }} />)
  })

  app.post('/clinics/:id/register', async (c) => {
    const evened = evenly()
    const [clinic, language] = [await publicClinic(world, c.req.param('id')), c.get('language')]
    if (!clinic) return c.notFound()
    const typed = typedForm(await sentTexts(c))
    const checked = checkForm(typed, language)
    if ('problems' in checked) {
      const full = await isFull(clinic, world)
      return c.html(<RegisterPage {...{ language, clinic, typed, full, problems: checked.problems }} />, 422)
    }
    const wait = await secondsToWait(c, world)
    if (wait !== undefined) {
      log.warn('a visitor sends too many forms', { clinic: clinic.id })
      return c.html(tooManyPage(language), 429, { 'retry-after': String(wait) })
    }
    const wasFull = await isFull(clinic, world)
    const result = await register(world, { clinicId: clinic.id, form: checked.form })
    await evened()
    if (result === 'missing') return c.notFound()
    if (result === 'closed') return c.html(<ClosedPage {...{ language, clinic }} />, 409)
    // A clinic says to a known address what it says to a new one: otherwise the answer would tell who is registered.
    const answer = result === 'known' ? answerOf(clinic, wasFull) : pages[result]
    return c.redirect(`/clinics/${clinic.id}/${answer}`, 303)
  })

  app.get('/clinics/:id/registered', async (c) => {
    const clinic = await publicClinic(world, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<RegisteredPage language={c.get('language')} clinic={clinic} />)
  })

  app.get('/clinics/:id/asked', async (c) => {
    const clinic = await publicClinic(world, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<AskedPage language={c.get('language')} clinic={clinic} />)
  })

  app.get('/clinics/:id/waiting', async (c) => {
    const clinic = await publicClinic(world, c.req.param('id'))
    if (!clinic) return c.notFound()
    return c.html(<WaitingListPage language={c.get('language')} clinic={clinic} />)
  })
}

const pages = { registered: 'registered', waitlisted: 'waiting', pending: 'asked' } as const

/** The page that follows the form of a new address. */
const answerOf = ({ approval }: PlannableClinic, wasFull: boolean) =>
  pages[approval ? 'pending' : wasFull ? 'waitlisted' : 'registered']

const isClosed = (clinic: PlannableClinic, world: Pick<SiteWorld, 'now'>): boolean =>
  clinic.status === 'cancelled' || isOver(clinic, world.now())

/** Only to tell; that no seat is sold twice the database decides. */
const isFull = async (
  { id, capacity }: PlannableClinic,
  world: Pick<SiteWorld, 'registrations'>,
): Promise<boolean> => !holds('seat', await world.registrations.seats(id), capacity)
