namespace LegalDocs.Acts;

/// <summary>Check digit of the Sirene register (ISO/IEC 7812-1).</summary>
internal static class Luhn
{
    /// <summary>Whether a run of ASCII digits has a valid last digit.</summary>
    internal static bool IsValid(string digits)
    {
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }
}
