import type { DraftClinic } from '../draft-clinic'
import type { OutlineItem } from '../outline/outline'

const onlinePattern =
  /(?<!\p{L})(?:online|on-line|virtual(?:ly)?|via zoom|zoom|webinar|teams|webex|remotely|en ligne|virtuel(?:le)?(?:ment)?|à distance|distanciel|visioconférence|en línea|virtualmente|a distancia|videoconferencia|on-line|remot[ao])(?!\p{L})/iu
const inPersonPattern =
  /(?<!\p{L})(?:in[- ]person|physical(?:ly)?|face[- ]to[- ]face|on[- ]site|onsite|en présentiel|présentiel(?:le)?|en personne|sur place|presencial(?:mente)?|en persona)(?!\p{L})/iu

/** How the clinic is held, told before its programme; both ways or none named: null. */
export const findClinicMode = (items: OutlineItem[], start: number): DraftClinic['mode'] => {
  const linesBefore = items.slice(0, start).filter(({ kind }) => kind !== 'person')
  const isRemote = linesBefore.some(({ line }) => onlinePattern.test(line.text.slice(0, 3000)))
  const isInPerson = linesBefore.some(
    (item) =>
      inPersonPattern.test(item.line.text.slice(0, 3000)) ||
      (item.kind === 'topic' &&
        item.topic === 'place' &&
        /hotel|hôtel|room|salle|sala|building|centre|center|avenue|street|rue |conference/iu.test(
          item.rest,
        ) &&
        !onlinePattern.test(item.rest)),
  )
  if (isRemote === isInPerson) return null
  return isRemote ? 'online' : 'in-person'
}
