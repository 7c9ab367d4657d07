import { appointmentOperations, catalogueOperations, queueOperations, reportOperations } from '@antrean/contracts'
import t from 'tap'
import { routes } from './routes.ts'

t.test('every operation of the contracts has its route', async (t) => {
  const operations = Object.values({ ...queueOperations, ...appointmentOperations, ...catalogueOperations, ...reportOperations })
  t.same(routes, Object.fromEntries(operations.map(({ id, method, path }) => [id, `${method} ${path}`])))
})
