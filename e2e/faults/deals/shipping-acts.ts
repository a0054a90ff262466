import { giveAddress } from '#app/commands/give-address.ts'
import { receiveProduct } from '#app/commands/receive-product.ts'
import { shipProduct } from '#app/commands/ship-product.ts'
import { takeStep } from '#app/commands/take-step.ts'
import type { Address } from '#app/domain/collaboration/delivery.ts'
import type { Act } from './act.ts'
import { arrive, callOff, enter, type Model, setClocks } from './model.ts'

const address: Address = {
  ...{ recipient: 'Noura', line1: 'King Fahd Road 1', line2: '', city: 'Riyadh', postcode: '' },
  ...{ country: 'SA', phone: '+966500000000' },
}

const week = 7 * 24 * 3_600_000
const isLate = ({ openAt }: Model, now: number, later = 0) => openAt !== null && now >= openAt + later

/** A product's way to the creator, and the ways out where it does not arrive. */
export const shipping: Record<string, Act> = {
  'creator gives the address': {
    allowed: ({ ships, status }) => ships && (status === 'accepted' || status === 'funded'),
    isRepeatable: true,
    model: (model, now) => {
      model.isAddressed = true
      if (model.status === 'funded') setClocks(model, now)
    },
    real: ({ db, id, creator }, now) => giveAddress(db, creator, id, address, now),
  },
  'brand ships': {
    allowed: ({ ships, isAddressed, status }) => status === 'funded' && ships && isAddressed,
    model: (model, now) => enter(model, 'shipped', now),
    real: ({ db, id, brand }, now) =>
      shipProduct(db, brand, id, { carrier: 'SMSA', tracking: '290041' }, now),
  },
  'creator receives': {
    allowed: ({ status }) => status === 'shipped',
    model: arrive,
    real: ({ db, id, creator }, now) => receiveProduct(db, creator, id, now),
  },
  'creator reports it lost': {
    allowed: (model, now) => model.status === 'shipped' && isLate(model, now),
    model: (model, now) => enter(model, 'funded', now),
    real: ({ db, id, creator }, now) => takeStep(db, creator, id, 'report-lost', now),
  },
  'brand calls off what was lost': {
    allowed: (model, now) => model.status === 'shipped' && isLate(model, now, week),
    model: callOff,
    real: ({ db, id, brand }, now) => takeStep(db, brand, id, 'cancel-lost', now),
  },
  'creator leaves what is not sent': {
    allowed: (model, now) =>
      model.status === 'funded' && model.ships && model.isAddressed && isLate(model, now),
    model: callOff,
    real: ({ db, id, creator }, now) => takeStep(db, creator, id, 'cancel-unshipped', now),
  },
  'brand leaves without an address': {
    allowed: (model, now) =>
      model.status === 'funded' && model.ships && !model.isAddressed && isLate(model, now),
    model: callOff,
    real: ({ db, id, brand }, now) => takeStep(db, brand, id, 'cancel-unaddressed', now),
  },
}
