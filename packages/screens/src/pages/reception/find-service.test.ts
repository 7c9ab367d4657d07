import t from 'tap'
import { servicesFor } from './find-service.ts'

const agency = { name: 'Dinas Kependudukan dan Pencatatan Sipil', shortName: 'Disdukcapil' }
const ktp = { name: 'Perekaman KTP-el', nameEn: 'ID card recording', agency }
const kk = { name: 'Kartu Keluarga', agency }
const all = [ktp, kk]

t.test('a service is found by any words of its name or its agency, in either language', async (t) => {
  t.same(servicesFor(all, 'ktp'), [ktp])
  t.same(servicesFor(all, 'disduk kartu'), [kk])
  t.same(servicesFor(all, 'Card'), [ktp])
  t.same(servicesFor(all, ' '), all)
  t.same(servicesFor(all, 'paspor'), [])
})
