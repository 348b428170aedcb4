import { normaliseWords } from '../text/layout/heading-topics'
import type { OutlineItem } from './outline-item'

/** Headings above dates and hours that are not those of the clinic. */
const otherEvents =
  /^(?:(?:key|important|critical) dates|deadlines?|timeline|(?:related|latest|recent|more|other|our) (?:news|events|articles|stories|posts|workshops|trainings|activities)|news|(?:upcoming|past|previous|future|forthcoming) (?:events|clinics|workshops|editions|webinars)|see also|you may also like|dates (?:cles|importantes|limites)|calendrier des inscriptions|(?:autres|prochains|anciens) (?:evenements|ateliers|seminaires)|actualites|a lire aussi|fechas (?:clave|importantes|limite)|(?:otros|proximos|ultimos) (?:eventos|talleres|cursos)|noticias(?: relacionadas)?|datas importantes|outros eventos|proximos eventos|prazos)$/
const logistics =
  /^(?:(?:logistics?|logistical|practical|organi[sz]ational|technical|setup|set up|housekeeping)(?: (?:notes?|information|arrangements|details|schedule))?|notes?(?: (?:for|to) .*)?|(?:opening|office|working|visiting) hours|notas? (?:logisticas?|practicas?)|informacion (?:practica|logistica)|logistica|notes? (?:logistiques?|pratiques?)|informations? (?:pratiques?|logistiques?)|logistique|informacoes (?:praticas|logisticas)|notas logisticas|transport(?:ation)?|transporte|shuttle|hotel|side events?|social programme)$/

const isSectionHeading = (item: OutlineItem): boolean =>
  (item.kind === 'text' || item.kind === 'topic') &&
  item.line.text.length <= 60 &&
  item.line.times.length === 0 &&
  item.line.dates.length === 0

/** Whether a line is the heading of dates that belong to other events, or to registration. */
export const isOtherEventsHeading = (item: OutlineItem): boolean =>
  isSectionHeading(item) && otherEvents.test(normaliseWords(item.line.text))

/** Whether a line is the heading of notes on logistics, whose hours are no sessions. */
export const isLogisticsHeading = (item: OutlineItem): boolean =>
  isSectionHeading(item) && logistics.test(normaliseWords(item.line.text))

/** The items below headings of other events, up to the next heading that the reader knows; none where every date is below such a heading. */
export const findOtherEventItems = (items: OutlineItem[]): Set<OutlineItem> => {
  const found = new Set<OutlineItem>()
  let inside = false
  for (const item of items) {
    if (isOtherEventsHeading(item)) inside = true
    else if (isKnownSection(item)) inside = false
    if (inside) found.add(item)
  }
  const hasOwnDates = items.some((item) => !found.has(item) && item.line.dates.length > 0)
  return hasOwnDates ? found : new Set()
}

const isKnownSection = (item: OutlineItem): boolean =>
  item.kind === 'slot' ||
  (item.kind === 'day' && item.heading.number !== null) ||
  (item.kind === 'topic' && item.rest === '' && ['programme', 'audience', 'objectives'].includes(item.topic))
