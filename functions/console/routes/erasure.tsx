import type { Hono } from 'hono'
import * as z from 'zod'
import { normaliseEmail } from '../../../shared/domain/registration/registration'
import { askErasure } from '../../../shared/use-cases/erase-person/ask-erasure'
import { contactListsWith, findPerson, organisedBy } from '../../../shared/use-cases/erase-person/find-person'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { formTexts, onceIn } from '../forms/form-texts'
import { ErasurePage } from '../pages/erasure/erasure'
import { FoundPersonPage } from '../pages/erasure/found-person'
import { toldBy } from '../pages/words'

/** Erasing one person on request. The address travels in forms only: addresses of pages are kept by browsers. */
export const addErasing = (app: Hono<ConsoleEnv>, { world, log }: ConsoleParts): void => {
  app.get('/console/erasure', async (c) => {
    const told = toldBy(c.req.query('told'))
    return c.html(<ErasurePage {...{ staff: c.get('staff'), erasures: await world.erasures.all(), told }} />)
  })

  app.post('/console/erasure/look', async (c) => {
    const typed = (await formTexts(c)).email ?? ''
    const email = Address.safeParse(typed).data
    if (!email) return refused(c, typed)
    const [found, lists, organised] = await Promise.all([
      findPerson(world, email),
      contactListsWith(world, email),
      organisedBy(world, email),
    ])
    const once = crypto.randomUUID()
    return c.html(<FoundPersonPage {...{ staff: c.get('staff'), email, once, found, lists, organised }} />)
  })

  app.post('/console/erasure', async (c) => {
    const texts = await formTexts(c)
    const email = Address.safeParse(texts.email).data
    if (!email) return refused(c, texts.email ?? '')
    const by = c.get('staff').subject
    const erasure = await askErasure(world, { email, once: onceIn(texts), by })
    log.info('erasure-asked', { erasure, by })
    return c.redirect('/console/erasure?told=erasing', 303)
  })

  const refused = async (c: ConsoleContext, email: string) => {
    const error = 'Enter an e-mail address like name@example.org.'
    const erasures = await world.erasures.all()
    return c.html(<ErasurePage {...{ staff: c.get('staff'), erasures, email, error }} />, 422)
  }
}

const Address = z.string().transform(normaliseEmail).pipe(z.email().max(254))
