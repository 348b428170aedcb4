import { Dispatch } from '../domain/dispatch'
import type { DispatchStore } from '../ports'
import { dispatchKey, inClinic } from './keys'
import { type Item, toItem } from './stored-item'
import { allOf, pagesOf, type Table } from './table'
import { isNew, putIf } from './write'

export const dispatchStore = (table: Table): DispatchStore => ({
  ofClinic: (clinicId) => allOf(pagesOf(table, inClinic(clinicId, 'DISPATCH#'), Dispatch)),
  add: async (dispatch) => ((await putIf(table, itemOf(dispatch), isNew)) ? 'exists' : 'added'),
  move: async (from, dispatch) => {
    const inTheWay = await putIf(table, itemOf(dispatch), {
      expression: '#state = :from',
      names: { '#state': 'state' },
      values: { ':from': from },
    })
    return inTheWay ? 'conflict' : 'moved'
  },
})

const itemOf = (dispatch: Dispatch): Item => toItem(dispatchKey(dispatch), 'dispatch', Dispatch, dispatch)
