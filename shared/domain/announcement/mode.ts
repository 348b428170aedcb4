import type { DraftClinic } from './draft'
import type { Item } from './page/outline'

const online =
  /(?<!\p{L})(?:online|on-line|virtual(?:ly)?|via zoom|zoom|webinar|teams|webex|remotely|en ligne|virtuel(?:le)?(?:ment)?|à distance|distanciel|visioconférence|en línea|virtualmente|a distancia|videoconferencia|on-line|remot[ao])(?!\p{L})/iu
const inPerson =
  /(?<!\p{L})(?:in[- ]person|physical(?:ly)?|face[- ]to[- ]face|on[- ]site|onsite|en présentiel|présentiel(?:le)?|en personne|sur place|presencial(?:mente)?|en persona)(?!\p{L})/iu

/** How the clinic is held, told before its programme; both ways or none named: null. */
export const modeOf = (items: Item[], start: number): DraftClinic['mode'] => {
  const told = items.slice(0, start).filter(({ kind }) => kind !== 'person')
  const remote = told.some(({ line }) => online.test(line.text.slice(0, 3000)))
  const present = told.some(
    (item) =>
      inPerson.test(item.line.text.slice(0, 3000)) ||
      (item.kind === 'topic' &&
        item.topic === 'place' &&
        /hotel|hôtel|room|salle|sala|building|centre|center|avenue|street|rue |conference/iu.test(
          item.rest,
        ) &&
        !online.test(item.rest)),
  )
  if (remote === present) return null
  return remote ? 'online' : 'in-person'
}
