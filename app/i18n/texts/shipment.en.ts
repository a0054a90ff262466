/** The product that travels to the creator: its address, its parcels and the clocks of its way. */
export const shipment = {
  turn: {
    unaddressed: {
      yours: 'Say where the product is to be sent.',
      theirs: '{{name}} is to say where the product is to be sent.',
    },
    addressed: {
      yours: 'Send the product to {{name}}.',
      theirs: '{{name}} is to send the product. Your time for the draft begins when it arrives.',
    },
  },
  rail: {
    yours: { unaddressed: 'Your address', addressed: 'Your parcel', shipped: 'Your receipt' },
    theirs: { unaddressed: 'Their address', addressed: 'Their parcel', shipped: 'Their receipt' },
  },
  act: { unaddressed: 'Say where the product is to be sent', addressed: 'Send the product' },
  standing: {
    unaddressed: 'Payment held, delivery address missing',
    addressed: 'Payment held, product to be sent',
  },
  waits: {
    unaddressed: 'Delivery address',
    addressed: 'Sending the product',
    shipped: 'Arrival of the product',
  },
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  working_days_one: '{{count}} working day',
  working_days_other: '{{count}} working days',
  rule_one:
    'A product that comes late moves the draft: the creator has {{count}} day from its arrival at least, and the last day to publish moves by as much.',
  rule_other:
    'A product that comes late moves the draft: the creator has {{count}} days from its arrival at least, and the last day to publish moves by as much.',
  rule_published:
    'Where a product is sent, the draft is due on the day agreed, or as many days after the arrival as the agreement gave from its own day, at least {{least}} and at most {{most}}, whichever is later. The last day to publish moves by as many days.',
  lost_parcel: 'Reported lost.',
  nth: 'Parcel {{number}}',
  sent: 'Sent {{date}} with {{carrier}}.',
  tracking: 'Tracking',
  follow: 'Follow the parcel',
  before_funding: 'The address comes when the payment is held.',
  no_address: '{{name}} has not given the address yet.',
  address: {
    title: 'Delivery address',
    give: 'Give the delivery address',
    change: 'Change the address',
    seen: 'The brand reads it once the payment is held, until the work is handed in. Nobody else does.',
    recipient: 'Recipient',
    line1: 'Street and house',
    line2: 'Flat, floor, landmark',
    city: 'City',
    postcode: 'Postcode',
    country: 'Country',
    phone: 'Telephone for the carrier',
    save: 'Save the address',
  },
  parcel: {
    send: 'Say that the product is sent',
    carrier: 'Carrier',
    carrier_hint: 'Such as Aramex, SMSA or DHL.',
    tracking: 'Tracking number or page',
    tracking_hint: 'The number of the parcel, or the address of its page.',
    save: 'The product is sent',
  },
  late: {
    title: 'The product is late',
    unshipped: 'The time to send the product has passed. You may leave the deal, or wait.',
    lost: 'The parcel has been on its way for long. Report it lost, and {{name}} sends it again.',
    report: 'Report it lost',
    leave: 'Leave the deal',
    leave_sure:
      '{{amount}} goes back to {{name}} and the deal ends, through no fault of yours. This cannot be undone.',
    report_sure: '{{name}} is told to send the product again, and has five working days for it.',
  },
  cancel: {
    'cancel-unaddressed': 'Cancel, no address came',
    'cancel-lost': 'Cancel, the product did not arrive',
  },
}
