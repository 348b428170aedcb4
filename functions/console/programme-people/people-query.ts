import { listedFigures } from '../../../shared/domain/programme/people-pages'
import { type GroupChoice, pageDimensions } from '../../../shared/domain/programme/programme-groups'
import type { PeopleQuery } from '../../../shared/queries/programme/listed-clinics'
import { readGenderAnswer } from '../attendees/attendee-filter'

type QueryReader = (name: string) => string | undefined

/** The one group whose clinics are asked for, as `dimension=year&value=2023`. */
export const readGroupChoice = (query: QueryReader): GroupChoice | undefined => {
  const dimension = pageDimensions.find((each) => each === query('dimension'))
  const value = query('value')
  return dimension && value !== undefined ? { dimension, value } : undefined
}

/** The same as fields of a query; none for all clinics. */
export const writeGroupChoice = (within: GroupChoice | undefined): [name: string, value: string][] =>
  within
    ? [
        ['dimension', within.dimension],
        ['value', within.value],
      ]
    : []

/** `figure=joined&gender=woman`; who attended for anything that is no figure of people. */
export const readPeopleQuery = (query: QueryReader): PeopleQuery => {
  const figure = listedFigures.find((figure) => figure === query('figure')) ?? 'attended'
  const isOfClinics = figure !== 'people' && figure !== 'returning'
  return {
    figure,
    within: readGroupChoice(query),
    gender: isOfClinics ? readGenderAnswer(query('gender')) : null,
  }
}

/** The page of a list, from 1. */
export const readListPage = (query: QueryReader): number =>
  Number(/^\d{1,6}$/.exec(query('page') ?? '')?.[0] ?? 1)

/** The list of the people of a figure, of one group of clinics or all. */
export const programmePeopleHref = (
  { figure, within, gender }: PeopleQuery,
  { page = 1, format = '' }: { page?: number; format?: '' | '.csv' } = {},
): string => {
  const query = new URLSearchParams([['figure', figure], ...writeGroupChoice(within)])
  if (gender) query.set('gender', gender)
  if (page > 1) query.set('page', String(page))
  return `/console/programme/people${format}?${query}`
}
