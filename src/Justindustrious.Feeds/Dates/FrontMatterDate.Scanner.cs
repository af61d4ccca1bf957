namespace Justindustrious.Feeds.Dates;

internal static partial class FrontMatterDate
{
    /// <summary>A cursor over the characters of a date. Digits are ASCII.</summary>
    private ref struct Scanner(ReadOnlySpan<char> text)
    {
        public ReadOnlySpan<char> Rest { get; private set; } = text;

        public readonly bool IsAtDigit => !Rest.IsEmpty && char.IsAsciiDigit(Rest[0]);

        public bool Skip(char character)
        {
            if (Rest.IsEmpty || Rest[0] != character)
                return false;
            Rest = Rest[1..];
            return true;
        }

        public void SkipSpaces() => Rest = Rest.TrimStart(" \t");

        /// <summary>Skips the text between a date and a time of day: <c>T</c>, spaces, a comma, <c>at</c> or <c>@</c>.</summary>
        public bool SkipToTime()
        {
            if (Skip('T') || Skip('t'))
            {
                SkipSpaces();
                return true;
            }

            var before = Rest.Length;
            Rest = Rest.TrimStart(" \t,");
            var isApart = Rest.Length < before;
            if (isApart && Rest.StartsWith("at ", StringComparison.OrdinalIgnoreCase))
                Rest = Rest[3..].TrimStart(' ');
            else if (isApart && Skip('@'))
                SkipSpaces();
            return isApart;
        }

        /// <summary>Skips the characters between the parts of a date in words.</summary>
        public void SkipSeparators() => Rest = Rest.TrimStart(" \t,.-/");

        public ReadOnlySpan<char> Letters()
        {
            var count = 0;
            while (count < Rest.Length && char.IsAsciiLetter(Rest[count]))
                count++;
            var letters = Rest[..count];
            Rest = Rest[count..];
            return letters;
        }

        /// <summary>Takes AM or PM, in any letter case, with dots and spaces or without.</summary>
        public string? Half()
        {
            var rest = Rest.TrimStart(" \t");
            if (rest is not ['a' or 'A' or 'p' or 'P', ..])
                return null;
            var half = rest[0] is 'a' or 'A' ? "AM" : "PM";
            rest = rest[1..];
            if (rest is ['.', ..])
                rest = rest[1..];
            if (rest is not ['m' or 'M', ..])
                return null;
            rest = rest[1..];
            if (rest is ['.', ..])
                rest = rest[1..];
            if (!rest.IsEmpty && char.IsLetterOrDigit(rest[0]))
                return null;
            Rest = rest;
            return half;
        }

        /// <summary>Takes at least one digit, and at most a number of them.</summary>
        public bool Digits(int most, out int value)
        {
            var digits = 0;
            for (value = 0; digits < most && IsAtDigit; digits++, Rest = Rest[1..])
                value = (value * 10) + (Rest[0] - '0');
            return digits > 0;
        }

        public bool Number(int digits, out int value)
        {
            value = 0;
            if (Rest.Length < digits)
                return false;
            foreach (var character in Rest[..digits])
            {
                if (!char.IsAsciiDigit(character))
                    return false;
                value = (value * 10) + (character - '0');
            }

            Rest = Rest[digits..];
            return true;
        }

        /// <summary>Takes the digits of a second's fraction. Nine of them count.</summary>
        public bool Fraction(out long nanoseconds)
        {
            nanoseconds = 0;
            var digits = 0;
            for (; IsAtDigit; digits++, Rest = Rest[1..])
            {
                if (digits < 9)
                    nanoseconds = (nanoseconds * 10) + (Rest[0] - '0');
            }

            for (var missing = digits; missing < 9; missing++)
                nanoseconds *= 10;
            return digits > 0;
        }
    }
}
