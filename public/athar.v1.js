/* Athar, version 1. Reports orders and leads of this site; keeps the click of a visitor who agreed. */
;((w, d) => {
  const s = d.currentScript
  const key = 'athar_click'
  const to = new URL('/hooks/script/' + s.dataset.campaign, s.src).href
  const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
  const landed = new URLSearchParams(w.location.search).get(key)
  let agreed = s.dataset.consent === 'granted'
  let click = id.test(landed || '') ? landed : null

  const cookie = (value, age) => {
    d.cookie = `${key}=${value};path=/;max-age=${age};samesite=lax${w.location.protocol === 'https:' ? ';secure' : ''}`
  }
  const stored = () => {
    try {
      return w.localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const keep = () => {
    if (!agreed || !click) return
    cookie(click, 7776000)
    try {
      w.localStorage.setItem(key, click)
    } catch {}
  }
  const forget = () => {
    click = null
    cookie('', 0)
    try {
      w.localStorage.removeItem(key)
    } catch {}
  }
  const known = () => {
    if (!agreed) return undefined
    const found = click || stored() || (d.cookie.match(/(?:^|; )athar_click=([^;]+)/) || [])[1]
    return id.test(found || '') ? found : undefined
  }
  const athar = (type, data) => {
    if (type === 'consent') {
      agreed = data === true
      return agreed ? keep() : forget()
    }
    return w.fetch(to, {
      method: 'POST',
      mode: 'cors',
      credentials: 'omit',
      keepalive: true,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ ...data, type, click_id: known() }),
    })
  }
  const waiting = (w.athar && w.athar.q) || []
  w.athar = athar
  keep()
  for (const call of waiting) athar(...call)
})(window, document)
