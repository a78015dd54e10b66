// What invented orders are made of: names with accents, apostrophes and other scripts, titles with commas, notes with quotes and lines.

export const FIRST_NAMES = [
  "Anna", "José", "María", "Ivan", "Olga", "John", "Emily", "François", "Jürgen", "Łukasz", "Zoë", "Søren", "Marta", "Pedro",
  "Ana", "Kim", "Yuki", "Ahmed", "Noa", "Liam", "Chloé", "Sofía", "Bruno", "Iryna", "Oliver", "伟", "芳",
];
export const LAST_NAMES = [
  "Smith", "García", "Müller", "Ivanova", "O'Brien", "Kowalski", "Silva", "Santos", "Dubois", "Rossi", "Jensen", "Nguyen", "Park",
  "Cohen", "Al-Saud", "Núñez", "López", "Johnson", "Williams", "Brown", "Novák", "Popescu", "D'Angelo", "王", "李",
];
export const CITIES = [
  "Springfield", "Madrid", "São Paulo", "Warszawa", "Paris", "Lyon", "München", "Köln", "Santiago", "Moscow", "Haifa", "Leeds", "Bristol", "Austin",
  "Seattle", "Toronto", "Busan", "Osaka", "Riyadh", "Sydney", "Ghent", "Malmö", "Győr", "Kraków", "台北市", "Los Ángeles", "A Coruña",
];
export const STREETS = [
  "Main St", "Calle Mayor", "Rua das Flores", "ul. Długa", "Avenue Foch", "Hauptstraße", "Park Road", "ул. Ленина",
  "Elm Street", "Kings Cross, Unit B", 'Maple Ave, "The Mews"', "Via Roma",
];
export const PROVINCES = ["CA", "NY", "TX", "Madrid", "SP", "Mazowieckie", "Île-de-France", "Bayern", "RM", "NSW", "Other", ""];
export const ADJECTIVES = [
  "Wireless", "Portable", "Mini", "Vintage", "Waterproof", "LED", "Silicone", "Magnetic", "USB-C", "2025 New", "Stainless Steel", "Foldable",
];
export const GOODS = [
  { name: "Earbuds", battery: true },
  { name: "Phone Case", battery: false },
  { name: "Desk Lamp", battery: true },
  { name: "Bracelet", battery: false },
  { name: "Backpack", battery: false },
  { name: "Kitchen Scale", battery: true },
  { name: "Yoga Mat", battery: false },
  { name: "Watch Strap", battery: false },
  { name: "Drone", battery: true },
  { name: "Power Bank", battery: true },
  { name: "Dress", battery: false },
  { name: "Screwdriver Set", battery: false },
  { name: "Storage Box", battery: false },
  { name: "Dog Leash", battery: false },
];
export const COLOURS = [
  { letter: "B", chinese: "黑色" },
  { letter: "W", chinese: "白色" },
  { letter: "R", chinese: "红色" },
  { letter: "B", chinese: "蓝色" },
  { letter: "R", chinese: "玫瑰金" },
];
export const SIZES = ["S", "M", "L", "XL", "均码"];
export const NOTES = [
  "Please send ASAP", "Gift, no invoice please", 'Ring "twice", then leave at door', "Сначала позвоните",
  "请尽快发货，谢谢", "Line 1\nLine 2: side entrance", "Color as in picture; size M/L",
];
