// The short codes that appear on our faces. An unknown one stays what it is: text.

const EMOJI = {
  bell: "🔔", no_bell: "🔕", white_check_mark: "✅", heavy_check_mark: "✔️", warning: "⚠️", rotating_light: "🚨",
  envelope: "✉️", email: "📧", incoming_envelope: "📨", mailbox: "📫", mailbox_with_mail: "📬", speech_balloon: "💬", leftwards_arrow_with_hook: "↩️",
  calendar: "📅", date: "📅", spiral_calendar_pad: "🗓️", alarm_clock: "⏰", hourglass: "⌛", hourglass_flowing_sand: "⏳", mag: "🔍",
  handshake: "🤝", wave: "👋", phone: "☎️", telephone_receiver: "📞", octagonal_sign: "🛑", no_entry: "⛔", x: "❌", question: "❓",
  trophy: "🏆", tada: "🎉", seedling: "🌱", zzz: "💤", eyes: "👀", memo: "📝", bust_in_silhouette: "👤", busts_in_silhouette: "👥",
  arrow_up: "⬆️", arrow_right: "➡️", large_green_circle: "🟢", large_yellow_circle: "🟡", large_red_circle: "🔴", white_circle: "⚪",
  chart_with_upwards_trend: "📈", bar_chart: "📊", link: "🔗", lock: "🔒", key: "🔑", gear: "⚙️", bulb: "💡", hot_pepper: "🌶️", fire: "🔥",
  outbox_tray: "📤", inbox_tray: "📥", package: "📦", pushpin: "📌", repeat: "🔁", raising_hand: "🙋", thumbsup: "👍", "+1": "👍", crescent_moon: "🌙", double_vertical_bar: "⏸️", pause_button: "⏸️", stop_sign: "🛑",
};

// The signs our own faces use are drawn, as not every machine has emoji. By symbol in index.html.
const DRAWN = {
  bell: "bell", no_bell: "no_bell", white_check_mark: "check", heavy_check_mark: "check", warning: "triangle", white_circle: "circle",
  date: "calendar", calendar: "calendar", arrow_down: "down", mag: "glass", email: "letter", envelope: "letter", incoming_envelope: "letter",
};

/** The sign of the page's own for a short code, or undefined. */
export const drawn = (code) => DRAWN[code];

/** The character for a short code, or undefined. */
export const emoji = (code) => EMOJI[code];
