import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { AttendanceRecord } from '../../../../domain/attendance/attendance-record'
import type { AttendanceRecordStore } from '../../../../ports/attendance'
import { shortTimeouts } from '../../../call-timeouts'
import { attendanceRecordKey, keyInClinic } from '../../item-keys'
import { toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'

export const createAttendanceRecordStore = (table: DynamoTable): AttendanceRecordStore => ({
  saveAttendanceRecord: async (record) => {
    const key = attendanceRecordKey(record.clinicId, record.day, record.registrationId)
    const Item = toItem(key, 'attendance-record', AttendanceRecord, record)
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }), shortTimeouts.oneItem)
  },
  removeAttendanceRecord: async (clinicId, day, registrationId) => {
    const Key = marshall(attendanceRecordKey(clinicId, day, registrationId))
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }), shortTimeouts.oneItem)
  },
  listAttendanceRecords: (clinicId) =>
    collectPages(queryByPrefix(table, keyInClinic(clinicId, 'PRESENT#'), AttendanceRecord)),
})
