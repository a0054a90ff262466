/** Where all orders that a brand ever heard of went: each to one deal of one campaign, or to nobody. */
export type Crediting = { here: number; otherCampaigns: number; nobody: number }

/** All orders of the brand: nothing is counted twice and nothing is left out. */
export const ordersOf = ({ here, otherCampaigns, nobody }: Crediting) => here + otherCampaigns + nobody
