import type { DraftSession } from './programme-day'

const roomPattern =
  /^((?:(?:meeting |breakout )?room|salle|sala|track|stream|group|groupe|grupo|hall|breakout|parallel session|session parallèle|sesión paralela|panel|atelier|taller|workshop|filière|pista)) ?(\p{Lu}|\d{1,2}|[IVX]{1,4})(?: ?\([^)]{1,30}\))? ?[:–—-]/iu

/** Whether a line names what happens in another room at the time of an open session (`Room 2: USSD menus`). */
export const isParallelTo = (session: Pick<DraftSession, 'title'>, text: string): boolean => {
  const [own, other] = [roomPattern.exec(session.title), roomPattern.exec(text)]
  return (
    own !== null && other !== null && own[1]?.toLowerCase() === other[1]?.toLowerCase() && own[2] !== other[2]
  )
}
