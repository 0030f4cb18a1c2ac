"""The calendar: hours, holidays and zones of people and places, and days as people type them."""
